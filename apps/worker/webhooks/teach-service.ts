import { Injectable } from "@nestjs/common";
import type { AkismetFilter } from "#contract";
import { akismetCall, akismetForm, formType } from "#moderation";
import { KnownStories, type Letter, ServiceSecrets } from "#platform";
import {
  Comments,
  FilterSets,
  type StoredComment,
  type StoredDelivery,
  type StoredSite,
  ToldServices,
} from "#store";
import { lessonIn } from "./lesson-in.js";

/** Says to Akismet what people decided where that is news to it: spam that it missed, and what it wrongly took for spam. */
@Injectable()
export class TeachService {
  constructor(
    private readonly comments: Comments,
    private readonly stories: KnownStories,
    private readonly filterSets: FilterSets,
    private readonly secrets: ServiceSecrets,
    private readonly told: ToldServices,
  ) {}

  /** @returns null where there is nothing to say, or nobody to say it to, any more */
  async letter(delivery: StoredDelivery, site: StoredSite): Promise<(Letter & { url: string }) | null> {
    const { comment: id, revision } = delivery.message.data;
    const filter = await this.filterOf(delivery, site);
    const comment = id === null ? null : await this.comments.byId(site._id, id);
    if (!filter || comment?.revision !== revision) return null;
    const text = { site: site._id, filter: filter.id, comment: comment._id, revision };
    const before = await this.told.last(text, delivery._id);
    const lesson = lessonIn(comment, { filter, reasons: site.settings.reasons, told: before });
    const url = lesson && akismetCall(filter, `submit-${lesson}`);
    const kept = filter.secret === undefined ? null : await this.secrets.open(site._id, filter.secret);
    if (!url || kept?.origin !== new URL(url).origin) return null;
    if (!(await this.told.take(text, { told: lesson, before, by: delivery._id }))) return null;
    const form = new URLSearchParams(await this.form(filter, comment, site));
    form.set("api_key", kept.secret);
    return { url, headers: { "content-type": formType }, body: form.toString() };
  }

  private async filterOf({ filter: id }: StoredDelivery, site: StoredSite): Promise<AkismetFilter | null> {
    const active = await this.filterSets.version(site._id, site.filters.active);
    const filter = active?.set.filters.find((one) => one.id === id);
    return filter?.type === "akismet" && filter.teach ? filter : null;
  }

  /** What it was asked with. */
  private async form(filter: AkismetFilter, comment: StoredComment, site: StoredSite): Promise<string> {
    const { text, author, story, createdAt: writtenAt } = comment;
    const known = await this.stories.get({ site: site._id, story });
    const { languages } = site.settings;
    const permalink = known?.url ?? null;
    return akismetForm(filter, { text, author: author.name, permalink, writtenAt, languages });
  }
}
