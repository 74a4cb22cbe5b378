import { isDeepStrictEqual } from "node:util";
import type { Tally } from "#moderation";
import type { Backtests, FilterSets, ShadowRuns, StoredBrakeWatch, Watched } from "#store";

/** Of fewer comments nothing is to be expected. */
const fewest = 100;
/** So far back a backtest of a version is looked for. */
const mostTests = 10;

interface Stores {
  backtests: Backtests;
  filterSets: FilterSets;
  runs: ShadowRuns;
}

/** How often something should act: as it did in the last backtest of its version, else in shadow; null where neither tells. */
export async function expectedOf(
  watched: Watched,
  { backtests, filterSets, runs }: Stores,
): Promise<StoredBrakeWatch["expected"]> {
  const { site, version, on } = watched;
  const set = (await filterSets.version(site, version))?.set;
  const { items } = await backtests.of(site, { limit: mostTests });
  // a draft that became the version is the version
  const test = items.find(
    ({ tally, filters, set: tried }) =>
      tally.done >= fewest && (filters === version || (filters === "draft" && isDeepStrictEqual(tried, set))),
  );
  if (test) return { ...actedIn(test.tally, on), from: "backtest" };
  const run = await runs.lastOf(site, version);
  return run && run.tally.done >= fewest ? { ...actedIn(run.tally, on), from: "shadow" } : null;
}

function actedIn({ done, matrix: { reject }, filters }: Tally, on: string | null) {
  const rejected = reject.published + reject.rejected + reject.undecided;
  const hits = on === null ? rejected : (filters.find(({ filter }) => filter === on)?.decides ?? 0);
  return { hits, of: done };
}
