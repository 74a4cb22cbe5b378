import { isDeepStrictEqual } from "node:util";
import { actsOf, isSame, type Tally, untried } from "#moderation";
import {
  type Backtests,
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

/** How often something should act: as it did in the last backtest of its version, else in shadow, else as filters do; null where nobody knows. */
export async function expectedOf(watched: Watched, stores: Stores): Promise<Expected> {
  return (await triedOf(watched, stores)) ?? untried(watched.effect, await before(watched, stores));
}

async function triedOf(watched: Watched, { backtests, filterSets, runs }: Stores): Promise<Expected> {
  const { site, version } = watched;
  const set = (await filterSets.version(site, version))?.set;
  const { items } = await backtests.of(site, { limit: mostTests });
  // a draft that became the version is the version
  const tests = items.filter(
    ({ filters, set: tried }) =>
      filters === version || (filters === "draft" && isDeepStrictEqual(tried, set)),
  );
  const [tested] = tests.flatMap((test) => actedIn(tallyOf(test), watched) ?? []);
  if (tested) return { ...tested, from: "backtest" };
  const run = await runs.lastOf(site, version);
  const shadowed = run && actedIn(run.tally, watched);
  return shadowed && { ...shadowed, from: "shadow" };
}

/** Null where that was not counted of enough comments. A service that was not asked tells nothing of its filter, nor of the whole. */
function actedIn({ done, matrix: { reject }, filters }: Tally, { on, effect }: Watched) {
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

/** On how many comments of late anything did the same, by other versions. */
async function before({ site, version, on, effect }: Watched, { judged }: Stores) {
  const late = await judged.ofLate(site, mostBefore);
  // 0 has judged nothing
  const verdicts = late.filter((one) => one.version !== version && one.version !== 0);
  const hits = verdicts.filter((verdict) =>
    actsOf(verdict).some((act) => act.effect === effect && (on !== null || isSame(act, { on, effect }))),
  );
  return { hits: hits.length, of: verdicts.length };
}
