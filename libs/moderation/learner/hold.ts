import type { HoldThreshold } from "#contract";
import { wilsonLowerBound } from "#discussion";
import { sampleOf } from "./audit.js";
import type { RecentDecision } from "./recent.js";
import { current, missing, type Evidence } from "./threshold.js";

/** Of what it holds, so much is to be what people reject. */
const worthHolding = 0.8;
/** Of a two-sided interval at 90 %. */
const deviations = 1.644854;
const unproven = 0.5;
const candidates = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);

function isWorth(recent: readonly RecentDecision[], from: number): boolean {
  const above = recent.filter(({ probability }) => probability >= from);
  const { count, wrong } = sampleOf(above.map(({ rejected, weight }) => ({ wrong: !rejected, weight })));
  return wilsonLowerBound(count - wrong, count, deviations) >= worthHolding;
}

/**
 * From where the learner may hold a comment for a person: the lowest score of which recent decisions show that four in five are
 * rejected; half where none does. Before there are enough decisions it only sorts.
 */
export function holdFrom({ recent, drift }: Pick<Evidence, "recent" | "drift">): HoldThreshold {
  const more = missing(recent);
  if (more > 0) return { from: null, more };
  const decisions = current(recent, drift);
  const from = candidates.find((candidate) => isWorth(decisions, candidate));
  return from === undefined ? { from: unproven, proven: false } : { from, proven: true };
}
