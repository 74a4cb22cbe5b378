import type { RejectThreshold } from "#contract";
import { sampleOf } from "./audit.js";
import { fewestMore, isProven, mostWrong, type Sample } from "./bound.js";
import { driftingSince, type Drift } from "./drift.js";
import type { RecentDecision } from "./recent.js";

/** Fixed beforehand, the surest first: to choose among scores that were looked at would be to choose what pleases. */
const candidates = [
  0.999, 0.998, 0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.925, 0.9, 0.875, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5,
];
const fewestDecisions = 300;
const fewestOfEach = 30;

const nothing: Sample = { count: 0, wrong: 0 };

function sampleFrom(decisions: readonly RecentDecision[], from: number): Sample {
  const above = decisions.filter(({ probability }) => probability >= from);
  return sampleOf(above.map(({ rejected, weight }) => ({ wrong: !rejected, weight })));
}

/** Decisions that are missing before there is anything to prove. */
export function missing(decisions: readonly RecentDecision[]): number {
  const rejected = decisions.filter((decision) => decision.rejected).length;
  const rarer = Math.min(rejected, decisions.length - rejected);
  return Math.max(0, fewestDecisions - decisions.length, fewestOfEach - rarer);
}

/** While scores do not hold, only what came since then says anything. */
function current(decisions: readonly RecentDecision[], drift: Drift): readonly RecentDecision[] {
  const since = driftingSince(drift);
  return since === null ? decisions : decisions.filter(({ lesson }) => lesson >= since);
}

/** How many more decisions bring enough of such a score, if they come as they did. */
function moreOf(sample: Sample, all: number, most: number): number {
  if (sample.count === 0) return Infinity;
  return Math.ceil((fewestMore(sample, most) * all) / sample.count);
}

/**
 * The lowest score from which the learner may reject alone, proven by recent decisions. Scores are tried from the surest down until
 * one fails, so that the 95 % hold for the one that is taken, at each look. Those with too few decisions to prove anything are passed
 * over, which looks at scores only, and not at what was decided.
 * @param maxWrongRejections of those that it rejects, the share that people would publish: 0…1, without both
 * @see Angelopoulos, Bates, Candès, Jordan & Lei, Learn then test (arXiv 2110.01052), fixed sequence testing
 */
export function thresholdFor(
  recent: readonly RecentDecision[],
  drift: Drift,
  maxWrongRejections: number,
): RejectThreshold {
  const decisions = current(recent, drift);
  const least = missing(decisions);
  if (least > 0) return { from: null, more: least };
  const tried = candidates.map((from) => ({ from, sample: sampleFrom(decisions, from) }));
  const fewest = fewestMore(nothing, maxWrongRejections);
  const first = tried.findIndex(({ sample }) => sample.count >= fewest);
  const testable = first < 0 ? [] : tried.slice(first);
  const failed = testable.findIndex(({ sample }) => !isProven(sample, maxWrongRejections));
  const proven = (failed < 0 ? testable : testable.slice(0, failed)).at(-1);
  if (proven) return { from: proven.from, wrongAtMost: mostWrong(proven.sample) };
  const hopeful = first < 0 ? tried : tried.slice(0, first + 1);
  const more = Math.min(...hopeful.map(({ sample }) => moreOf(sample, decisions.length, maxWrongRejections)));
  return { from: null, more: Number.isFinite(more) ? more : fewest };
}
