import { isDeepStrictEqual } from "node:util";
import { actsOf, isSame, type Tally, untried } from "#moderation";
import {
  type Backtests,
  type Concluded,
  type FilterSets,
  type JudgedComments,
  type ShadowRuns,
  type StoredBrakeWatch,
  tallyOf,
  type Watched,
} from "#store";

/** Of fewer comments nothing is to be expected. */
const fewest = 100;
/** So far back a backtest of a version is looked for. */
const mostTests = 10;
/** So many comments, those of late, tell what filters do on a site. */
const mostBefore = 2000;

type Expected = StoredBrakeWatch["expected"];

interface Stores {
  backtests: Backtests;
  filterSets: FilterSets;
  runs: ShadowRuns;
  judged: JudgedComments;
}

type Judging = Pick<Watched, "site" | "version">;
type Act = Pick<Watched, "on" | "effect">;

/**
 * How often what a version does should be done: as in its last backtest, else in shadow, else as filters do; null where nobody knows.
 * Whatever is asked of it, what it goes by is read once.
 */
export function expectations(judging: Judging, stores: Stores): (act: Act) => Promise<Expected> {
  const [tried, late] = [once(() => trialsOf(judging, stores)), once(() => verdictsBefore(judging, stores))];
  return async (act) => triedIn(await tried(), act) ?? untried(act.effect, before(await late(), act));
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | null = null;
  return () => (known ??= read());
}

/** What was counted when a version was tried. */
interface Trials {
  /** in backtests, the last first */
  tested: Tally[];
  shadowed: Tally | null;
}

async function trialsOf({ site, version }: Judging, stores: Stores): Promise<Trials> {
  const { backtests, filterSets, runs } = stores;
  const set = (await filterSets.version(site, version))?.set;
  const { items } = await backtests.of(site, { limit: mostTests });
  // a draft that became the version is the version
  const tests = items.filter(
    ({ filters, set: tried }) =>
      filters === version || (filters === "draft" && isDeepStrictEqual(tried, set)),
  );
  const run = await runs.lastOf(site, version);
  return { tested: tests.map(tallyOf), shadowed: run?.tally ?? null };
}

function triedIn({ tested, shadowed }: Trials, act: Act): Expected {
  const [last] = tested.flatMap((tally) => actedIn(tally, act) ?? []);
  if (last) return { ...last, from: "backtest" };
  const acted = shadowed && actedIn(shadowed, act);
  return acted && { ...acted, from: "shadow" };
}

/** Null where that was not counted of enough comments. A service that was not asked tells nothing of its filter, nor of the whole. */
function actedIn({ done, matrix: { reject }, filters }: Tally, { on, effect }: Act) {
  if (on === null) {
    const isWhole = filters.every(({ unasked = 0 }) => unasked === 0);
    const hits = reject.published + reject.rejected + reject.undecided;
    return isWhole && done >= fewest ? { hits, of: done } : null;
  }
  const tally = filters.find(({ filter }) => filter === on);
  const of = done - (tally?.unasked ?? 0);
  if (of < fewest || (tally && !tally.does)) return null;
  return { hits: tally?.does?.[effect] ?? 0, of };
}

/** What other versions concluded of late. */
async function verdictsBefore({ site, version }: Judging, { judged }: Stores): Promise<Concluded[]> {
  const late = await judged.ofLate(site, mostBefore);
  // 0 has judged nothing
  return late.filter((one) => one.version !== version && one.version !== 0);
}

/** On how many of these comments anything did the same. */
function before(verdicts: readonly Concluded[], { on, effect }: Act) {
  const hits = verdicts.filter((verdict) =>
    actsOf(verdict).some((act) => act.effect === effect && (on !== null || isSame(act, { on, effect }))),
  );
  return { hits: hits.length, of: verdicts.length };
}
