import { Injectable, Logger } from "@nestjs/common";
import { suggestionSpan } from "#contract";
import { type CompiledFilterSet, type Decided, findSuggestions, secondsBefore, timesRead } from "#moderation";
import { AskServices, KnownFilterSets, KnownSites } from "#platform";
import {
  byPeople,
  type PastComment,
  PastComments,
  type PastPlace,
  type PastSpan,
  type StoredFound,
  type StoredSite,
  Suggestions,
} from "#store";
import { LiveWork } from "../backtests/live-work.js";
import { PastSubjects, type SiteInThePast } from "../backtests/past-subjects.js";
import { EndLooking } from "./end-looking.js";

const day = 86_400_000;
/** So many comments are looked at before live ones get their turn. */
const atOnce = 20;

/** What is read, and where it begins. */
interface Reading {
  site: StoredSite;
  filters: CompiledFilterSet;
  span: PastSpan;
  first: PastPlace;
  advanced: (comments: number) => Promise<void>;
}

/** Looks for what people's decisions suggest for a site's filters. Broken off anywhere, it begins anew. */
@Injectable()
export class LookForSuggestions {
  private readonly logger = new Logger("suggestions");

  constructor(
    private readonly sites: KnownSites,
    private readonly filterSets: KnownFilterSets,
    private readonly suggestions: Suggestions,
    private readonly past: PastComments,
    private readonly subjects: PastSubjects,
    private readonly services: AskServices,
    private readonly live: LiveWork,
    private readonly ending: EndLooking,
  ) {}

  async run(site: string): Promise<void> {
    if ((await this.suggestions.of(site))?.state !== "running") return;
    try {
      await this.ending.run(site, await this.find(site));
    } catch (error) {
      this.logger.error(error);
      await this.ending.fail(site);
    }
  }

  private async find(id: string): Promise<StoredFound> {
    this.sites.forget(id);
    const site = await this.sites.get(id);
    const filters = await this.filterSets.active(site);
    const to = new Date();
    const { last, days } = suggestionSpan;
    const span = { site: id, from: new Date(to.getTime() - days * day), to, last };
    const measured = await this.past.measure(span);
    const from = measured?.first.at ?? null;
    const total = (measured?.total ?? 0) * timesRead;
    let done = 0;
    const advanced = async (comments: number) => {
      done += comments;
      await this.suggestions.advance(id, { total, done });
    };
    const found = await findSuggestions({
      filters,
      read: () => (measured ? this.read({ site, filters, span, first: measured.first, advanced }) : none()),
      days: from ? Math.max(1, (to.getTime() - from.getTime()) / day) : 1,
      services: this.services.asking("kept"),
      holdsAll: site.settings.moderation === "pre",
    });
    return { at: new Date(), version: filters.version, from, to, ...found };
  }

  private async *read({ site, filters, span, first, advanced }: Reading): AsyncGenerator<Decided> {
    const past = await this.subjects.of(site, filters);
    const seconds = secondsBefore(filters.needs);
    for await (const batch of this.past.before(site._id, first, seconds, "without"))
      yield* this.decided(batch, past, true);
    for await (const batch of this.past.read(span, first, "with")) {
      await past.meet(batch);
      yield* this.decided(batch, past, false);
      await advanced(batch.length);
    }
  }

  private async *decided(
    batch: readonly PastComment[],
    past: SiteInThePast,
    isBefore: boolean,
  ): AsyncGenerator<Decided> {
    let begun = performance.now();
    for (const [index, comment] of batch.entries()) {
      if (index % atOnce === 0) begun = await this.live.giveWay(begun);
      const fate = byPeople(comment) ?? "undecided";
      yield { past: past.subjectOf(comment), fate, isBefore };
      if (!isBefore) past.passed(comment);
    }
  }
}

async function* none(): AsyncGenerator<Decided> {
  // nothing was written
}
