import { LRUCache } from "lru-cache";
import type { Verdict } from "#contract";
import { actsOf, isSame, type Outcome, watchedOn } from "#moderation";
import {
  type Backtests,
  type BrakeWatches,
  type FilterSets,
  type JudgedComments,
  newWatch,
  type ShadowRuns,
  type StoredBrakeWatch,
  type StoredComment,
  upTo,
} from "#store";
import type { Change } from "../relay/change.js";
import type { World } from "../relay/world.js";
import { expectations } from "./expected.js";
import type { PutOnBrake } from "./put-on-brake.js";

/** More than that are not kept in memory while they can't be counted. */
const mostWaiting = 20_000;
/** What one author writes within so long is one hit, in ms: that somebody floods a site is no fault of its filters. */
const oneHit = 3_600_000;

interface Stores {
  backtests: Backtests;
  filterSets: FilterSets;
  runs: ShadowRuns;
  judged: JudgedComments;
  watches: BrakeWatches;
}

/**
 * Counts how often filters, rules and versions act, as their verdicts come by, and has braked what does far more often than expected.
 * What is counted is written every now and then: who dies loses the last second's.
 */
export class WatchFilters {
  private readonly waiting = new Map<string, Outcome[]>();
  private readonly hitBy = new LRUCache<string, true>({ ...upTo(50_000), ttl: oneHit });
  private count = 0;

  constructor(
    private readonly stores: Stores,
    private readonly brake: Pick<PutOnBrake, "run">,
  ) {}

  /** Takes note of verdicts of the filters. */
  take(changes: readonly Change[], { comments }: World): void {
    for (const change of changes) {
      if (change.about !== "decided" || !change.verdict || change.decision.job !== undefined) continue;
      const comment = comments.get(change.comment);
      if (comment) this.add(comment, change.verdict);
    }
  }

  /** Counts what has come. */
  async run(): Promise<void> {
    const taken = [...this.waiting];
    this.waiting.clear();
    this.count = 0;
    for (const [site, outcomes] of taken)
      for (const version of new Set(outcomes.map((outcome) => outcome.version)))
        await this.watch(
          { site, version },
          outcomes.filter((outcome) => outcome.version === version),
        );
  }

  private add({ site, author, createdAt: written }: StoredComment, verdict: Verdict): void {
    const { version } = verdict;
    if (this.count >= mostWaiting || version === 0) return;
    const acts = actsOf(verdict);
    const again = acts.filter(({ on, effect }) => this.isKnown(`${site} ${author.id} ${on ?? ""} ${effect}`));
    const known = this.waiting.get(site) ?? [];
    known.push({ version, written, acts, again });
    this.waiting.set(site, known);
    this.count++;
  }

  private isKnown(hit: string): boolean {
    const isKnown = this.hitBy.has(hit);
    if (!isKnown) this.hitBy.set(hit, true);
    return isKnown;
  }

  private async watch(
    { site, version }: Pick<StoredBrakeWatch, "site" | "version">,
    outcomes: readonly Outcome[],
  ): Promise<void> {
    const expected = expectations({ site, version }, this.stores);
    const next = await this.stores.watches.count(site, version, async (watches) => {
      for (const act of outcomes.flatMap(({ acts }) => acts)) {
        if (watches.some((watch) => isSame(watch, act))) continue;
        watches.push(newWatch({ site, version, ...act }, await expected(act)));
      }
      return watches.map((watch) => ({ ...watch, ...watchedOn(watch, outcomes), at: new Date() }));
    });
    await this.brake.run(next);
  }
}
