import type { RejectThreshold } from "#contract";
import { sampleOf } from "./audit.js";
import { fewestMore, isProven, mostWrong, type Sample, usualDoubt } from "./bound.js";
import { driftingSince } from "./drift.js";
import type { Learner } from "./learner.js";
import { lowestAlone, type RecentDecision } from "./recent.js";

/** What a learner knows of how right it was. */
export type Evidence = Pick<Learner, "recent" | "unaided" | "drift" | "lessons">;

/** Fixed beforehand, the surest first: to choose among scores that were looked at would be to choose what pleases. */
const candidates = [
  0.999,
  0.998,
  0.995,
  0.99,
  0.98,
  0.97,
  0.96,
  0.95,
  0.925,
  0.9,
  0.875,
  0.85,
  0.8,
  0.75,
  0.7,
  0.6,
  lowestAlone,
];
const fewestDecisions = 300;
const fewestOfEach = 30;

const nothing: Sample = { count: 0, wrong: 0 };

/**
 * Of comments with about the same score, each that was looked at tells as much of the others as any, whether all were looked at then
 * or few: a band's comments share its weight alike. Else the first few that are drawn once the learner rejects alone, each of which
 * stands for twenty, would drown all that was known before.
 */
function levelled(decisions: readonly RecentDecision[]): RecentDecision[] {
  return candidates.flatMap((from, at) => {
    const above = candidates[at - 1] ?? Infinity;
    const band = decisions.filter(({ probability }) => probability >= from && probability < above);
    const weight = band.reduce((sum, one) => sum + one.weight, 0) / band.length;
    return band.map((one) => ({ ...one, weight }));
  });
}

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
export function current(
  decisions: readonly RecentDecision[],
  drift: Learner["drift"],
): readonly RecentDecision[] {
  const since = driftingSince(drift);
  return since === null ? decisions : decisions.filter(({ lesson }) => lesson >= since);
}

/** How many more decisions bring enough of such a score, if they come as they did in so many. */
function moreOf(sample: Sample, lessons: number, most: number): number {
  if (sample.count === 0) return Infinity;
  return Math.ceil((fewestMore(sample, most) * lessons) / sample.count);
}

interface Tried {
  from: number;
  sample: Sample;
}

/** Where to begin to go down, and how much doubt there is for what is proven from there. */
interface Start {
  at: number;
  doubt: number;
}

/** So many share the doubt where there is enough for each: one begins where the surest are, one farther down, one with all. */
const startCount = 3;

/** Looks at how many there are, and not at what was decided: to choose by that would be to choose what pleases. */
function startsOf(tried: readonly Tried[], most: number): Start[] {
  const all = tried.at(-1)?.sample.count ?? 0;
  const doubt = usualDoubt / startCount;
  const enough = fewestMore(nothing, most, doubt);
  const from = (least: number) => tried.findIndex(({ sample }) => sample.count >= least);
  if (all >= 2 * enough) return [enough, 2 * enough, all].map((least) => ({ at: from(least), doubt }));
  const at = from(fewestMore(nothing, most));
  return at < 0 ? [] : [{ at, doubt: usualDoubt }];
}

/** The last that is proven on the way down. */
function provenFrom(tried: readonly Tried[], { at, doubt }: Start, most: number) {
  const testable = tried.slice(at);
  const failed = testable.findIndex(({ sample }) => !isProven(sample, most, doubt));
  const last = (failed < 0 ? testable : testable.slice(0, failed)).at(-1);
  return last ? [{ from: last.from, wrongAtMost: mostWrong(last.sample, doubt) }] : [];
}

/**
 * The lowest score from which the learner may reject alone, proven by what people said of comments that nothing else would have decided.
 * From each start, scores are tried from the surest down until one fails, so that the 95 % hold for the one that is taken, at each look.
 * @param maxWrongRejections of those that it rejects, the share that people would publish: 0…1, without both
 * @see Angelopoulos, Bates, Candès, Jordan & Lei, Learn then test (arXiv 2110.01052), fixed sequence testing with several starts; Holt &
 * Smith, Post stratification, Journal of the Royal Statistical Society A 142 (1979)
 */
export function thresholdFor(
  { recent, unaided, drift, lessons }: Evidence,
  maxWrongRejections: number,
): RejectThreshold {
  const all = current(recent, drift);
  const least = missing(all);
  if (least > 0) return { from: null, more: least };
  const decisions = levelled(current(unaided, drift));
  const tried = candidates.map((from) => ({ from, sample: sampleFrom(decisions, from) }));
  const starts = startsOf(tried, maxWrongRejections);
  const proven = starts.flatMap((start) => provenFrom(tried, start, maxWrongRejections));
  const lowest = proven.sort((one, other) => one.from - other.from)[0];
  if (lowest) return lowest;
  const since = Math.min(...[...all, ...decisions].map(({ lesson }) => lesson));
  const hopeful = tried.slice(0, (starts[0]?.at ?? tried.length) + 1);
  const more = Math.min(
    ...hopeful.map(({ sample }) => moreOf(sample, lessons - since + 1, maxWrongRejections)),
  );
  return { from: null, more: Number.isFinite(more) ? more : fewestMore(nothing, maxWrongRejections) };
}
