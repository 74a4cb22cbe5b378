import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { Problem, type Tried, type TryFilters } from "#contract";
import { renderText } from "#discussion";
import {
  type CompiledFilterSet,
  type History,
  type Judged,
  type Judging,
  languageAmong,
  mostHistory,
  noHistory,
  remarkOf,
  type Standing,
  type Subject,
} from "#moderation";
import { AskServices, KnownFilterSets, KnownModels, KnownSites, KnownStories } from "#platform";
import { Comments, EarlierComments, FilterSets, type StoredSite, Users } from "#store";

/** So many words are told of, at most. */
const mostWords = 20;

/** Judges a text by filters of the site, as if it had been written there. Nothing is kept. */
@Injectable()
export class TryTheFilters {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly known: KnownFilterSets,
    private readonly filterSets: FilterSets,
    private readonly comments: Comments,
    private readonly earlier: EarlierComments,
    private readonly users: Users,
    private readonly services: AskServices,
    private readonly models: KnownModels,
  ) {}

  async run(id: string, asked: TryFilters) {
    const site = await this.sites.get(id);
    const filters = await this.filtersOf(site, asked.filters);
    const services = this.services.asking(asked.askServices ? "all" : "kept");
    const times = new Map<string, number>();
    const subject = await this.subject(site, filters, asked);
    const model = await this.models.latest(id);
    const judged = model.judge(remarkOf(subject, false));
    const hears = (filter: string, ms: number) => times.set(filter, ms);
    const verdict = await filters.judge({ ...subject, judged }, services, hears);
    return {
      ...verdict,
      learner: said(model, judged),
      filters: filters.set.filters.map(({ id }) => ({ filter: id, ms: times.get(id) ?? 0 })),
    };
  }

  private async filtersOf(site: StoredSite, filters: TryFilters["filters"]): Promise<CompiledFilterSet> {
    if (filters === undefined) return this.known.active(site);
    if (filters === "draft") {
      const draft = await this.known.draft(site._id);
      if (!draft) throw new Problem("version-unknown", "there is no draft: save one first");
      return draft;
    }
    if (!(await this.filterSets.version(site._id, filters)))
      throw new Problem("version-unknown", `there is no version ${filters}`);
    return this.known.version(site._id, filters);
  }

  private async subject(
    { _id: site, settings: { languages, timeZone } }: StoredSite,
    { needs }: CompiledFilterSet,
    { text, author, story: storyId, now }: TryFilters,
  ): Promise<Subject> {
    // the same that is tried again is the same to services
    const id = createHash("sha256")
      .update(JSON.stringify([text, author, storyId]))
      .digest("hex")
      .slice(0, 24);
    const createdAt = now === undefined ? new Date() : new Date(now);
    const { links } = renderText(text);
    const comment: Subject["comment"] = { id, revision: 1, text, lang: null, links, createdAt };
    comment.lang = await languageAmong(comment, languages);
    const story = storyId === undefined ? null : await this.stories.get({ site, story: storyId });
    const writer = await this.writer(site, author);
    return {
      site: { id: site, languages, timeZone },
      comment,
      author: writer,
      story: { id: storyId ?? "", url: story?.url ?? null, section: story?.section ?? null },
      history: {
        ...noHistory,
        onStory: (span) =>
          storyId === undefined ? 0 : this.comments.countOnStory({ _id: "", site, story: storyId }, span),
        byAuthor: await this.writtenBy(site, writer.id, createdAt, needs.byAuthorSeconds),
      },
    };
  }

  private async writer(site: string, author: TryFilters["author"]): Promise<Subject["author"]> {
    if (author === undefined) return { id: "", name: "", standing: null };
    if ("id" in author) return this.member(site, author.id);
    const { published, rejected, since, guest, badges } = author;
    const begun = since === undefined ? null : new Date(since);
    return { id: "", name: "", standing: { published, rejected, since: begun, guest, badges } };
  }

  private async member(site: string, id: string): Promise<Subject["author"]> {
    const [user, records] = await Promise.all([
      this.users.byId(id),
      // as whoever may not know of what was drawn for others sees them
      this.comments.records(site, [id], undefined),
    ]);
    if (user?.site !== site) throw new Problem("user-unknown", `there is nobody "${id}" on this site`);
    const { published, rejected } = records.get(id) ?? { published: 0, rejected: 0 };
    const { createdAt: since, guest = false, badges } = user;
    const standing: Standing = { published, rejected, since, guest, badges };
    return { id, name: user.name, standing };
  }

  private async writtenBy(
    site: string,
    author: string,
    createdAt: Date,
    seconds: number,
  ): Promise<History["byAuthor"]> {
    if (author === "" || seconds === 0) return [];
    const before = { _id: "", site, author: { id: author }, createdAt };
    const found = await this.earlier.byAuthor(before, seconds, mostHistory);
    return found.map(({ _id, text, createdAt: at }) => ({ id: _id, text, at }));
  }
}

function said({ number: snapshot }: Judging, judged: Judged): Tried["learner"] {
  return { probability: judged.probability, snapshot, words: [...judged.explain(mostWords)] };
}
