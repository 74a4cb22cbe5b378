import { createHash } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { type Finding, Problem, type Tried, type TryFilters } from "#contract";
import { normalizeBody, placeAsTyped, renderText } from "#discussion";
import {
  braked,
  type CompiledFilterSet,
  type Judged,
  type Judging,
  languageAmong,
  remarkOf,
  type Standing,
  statusAfter,
  type Subject,
  toldAuthor,
  judgeWithRules,
} from "#moderation";
import { AskServices, KnownFilterSets, KnownModels, KnownSites, KnownStories } from "#platform";
import { Comments, FilterSets, type StoredSite, Users } from "#store";
import { PastOfTried } from "./past-of-tried.js";

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
    private readonly past: PastOfTried,
    private readonly users: Users,
    private readonly services: AskServices,
    private readonly models: KnownModels,
  ) {}

  async run(id: string, { text: typed, ...asked }: TryFilters) {
    const site = await this.sites.get(id);
    const filters = await this.filtersOf(site, asked.filters);
    const services = this.services.asking(asked.askServices ? "all" : "kept");
    const times = new Map<string, number>();
    // as what is posted
    const text = normalizeBody(typed);
    const subject = await this.subject(site, filters, { ...asked, text });
    const model = await this.models.latest(id);
    const judged = model.judge(remarkOf(subject, false));
    const hears = (filter: string, ms: number) => times.set(filter, ms);
    const concluded = await judgeWithRules(filters, { ...subject, judged }, services, { filter: hears });
    const verdict = braked(concluded, site.filters.brakes);
    const isShown = statusAfter(verdict.verdict, site.settings.moderation) === "published";
    return {
      ...verdict,
      told: isShown ? null : toldAuthor(verdict, site.settings),
      findings: verdict.findings.map((finding) => inTyped(finding, typed)),
      unbraked: verdict.verdict === concluded.verdict ? null : concluded.verdict,
      rules: concluded.rules,
      learner: said(model, judged, typed),
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
    { text, author, story, now }: TryFilters,
  ): Promise<Subject> {
    // the same that is tried again is the same to services
    const id = createHash("sha256")
      .update(JSON.stringify([text, author, story]))
      .digest("hex")
      .slice(0, 24);
    const createdAt = now === undefined ? new Date() : new Date(now);
    const { links } = renderText(text);
    const comment: Subject["comment"] = { id, revision: 1, text, lang: null, links, createdAt };
    comment.lang = await languageAmong(comment, languages);
    const [place, writer] = await Promise.all([this.place(site, story), this.writer(site, author)]);
    const about = { site, text, createdAt, author: writer.id, story: place.id };
    const history = await this.past.of(about, needs);
    return { site: { id: site, languages, timeZone }, comment, author: writer, story: place, history };
  }

  private async place(site: string, story: TryFilters["story"]): Promise<Subject["story"]> {
    if (typeof story !== "string")
      return { id: "", url: story?.url ?? null, section: story?.section ?? null };
    const known = await this.stories.get({ site, story });
    return { id: story, url: known?.url ?? null, section: known?.section ?? null };
  }

  private async writer(site: string, author: TryFilters["author"]): Promise<Subject["author"]> {
    if (author === undefined) return { id: "", name: "", standing: null };
    if ("id" in author) return this.member(site, author.id);
    const { name, published, rejected, since, guest, badges } = author;
    const begun = since === undefined ? null : new Date(since);
    return { id: "", name, standing: { published, rejected, since: begun, guest, badges } };
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
}

/** A place in what is judged, as a place in what was typed. */
function inTyped<Place extends Pick<Finding, "start" | "end">>(place: Place, typed: string): Place {
  const { start, end } = place;
  if (start === null || end === null) return place;
  return { ...place, start: placeAsTyped(typed, start), end: placeAsTyped(typed, end) };
}

function said({ number: snapshot }: Judging, judged: Judged, typed: string): Tried["learner"] {
  const words = judged.explain(mostWords).map(({ start, end, ...word }) => ({
    ...word,
    start: placeAsTyped(typed, start),
    end: placeAsTyped(typed, end),
  }));
  return { probability: judged.probability, snapshot, words };
}
