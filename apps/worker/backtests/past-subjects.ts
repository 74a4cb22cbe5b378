import { Injectable } from "@nestjs/common";
import type { CompiledFilterSet, Judging, PastSubject } from "#moderation";
import { KnownModels } from "#platform";
import { asTyped, Comments, type PastComment, Stories, type StoredSite, Users } from "#store";
import { PastPlaces } from "./past-places.js";
import { PastStandings } from "./past-standings.js";

type Asked = Pick<CompiledFilterSet, "needs" | "learners">;

/** Brings a site's comments of the past back as those filters would have them that judge them again. */
@Injectable()
export class PastSubjects {
  constructor(
    private readonly stories: Stories,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly models: KnownModels,
  ) {}

  /** @param asked what the filters must know */
  async of(site: StoredSite, { needs, learners }: Asked): Promise<SiteInThePast> {
    const standings = needs.standing ? new PastStandings(site._id, this.comments, this.users) : null;
    const judging = learners.size > 0 ? await this.models.of(site._id) : null;
    return new SiteInThePast(site, new PastPlaces(site._id, this.stories), standings, judging);
  }
}

/** Comments come in the order in which they were written, batch after batch. */
export class SiteInThePast {
  constructor(
    private readonly site: StoredSite,
    private readonly places: PastPlaces,
    private readonly standings: PastStandings | null,
    /** the site's learner as it is: what follows from what it had said then */
    private readonly judging: Judging | null,
  ) {}

  /** Learns of the authors and the stories of a batch, before any of it is read. */
  async meet(batch: readonly PastComment[]): Promise<void> {
    await Promise.all([this.places.meet(batch), this.standings?.meet(batch)]);
  }

  /** Of the author and the story, as far as it has met them. */
  subjectOf(comment: PastComment): PastSubject {
    const { languages, timeZone } = this.site.settings;
    const { _id: site } = this.site;
    const { _id: id, author, revision, lang, createdAt, verdict } = comment;
    const { text, links, textKey } = asTyped(comment);
    const said = verdict?.learner;
    return {
      site: { id: site, languages, timeZone },
      comment: { id, revision, text, lang, links, createdAt },
      author: { id: author.id, name: author.name, standing: this.standings?.of(comment) ?? null },
      story: this.places.of(comment),
      judged: said && this.judging ? this.judging.again(said.probability) : null,
      ...(!said && this.judging && { unjudged: "unasked" as const }),
      textKey,
    };
  }

  /** Counts a comment among those of its author, for all that come after it. */
  passed(comment: PastComment): void {
    this.standings?.add(comment);
  }
}
