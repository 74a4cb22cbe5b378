import { actsAlone, goneOn, mostWrong } from "#moderation";
import type { StoredBrakeWatch } from "#store";
import type { Outcome } from "./watch-filters.js";

/** So many comments tell how often something acts of which nobody knows it otherwise. */
const enough = 500;
/** What is expected is never all: then nothing could be more. */
const most = 0.95;

/** A watch, after some more comments. */
export function watchedOn(watch: StoredBrakeWatch, outcomes: readonly Outcome[]): StoredBrakeWatch {
  let { before, expected, course } = watch;
  let share = shareOf(expected);
  for (const outcome of outcomes) {
    const isHit = acts(watch.on, outcome);
    if (expected === null) {
      before = { hits: before.hits + (isHit ? 1 : 0), of: before.of + 1 };
      if (before.of < enough) continue;
      expected = { ...before, from: "live" };
      share = shareOf(expected);
    } else course = goneOn(course, isHit, share);
  }
  return { ...watch, before, expected, course, at: new Date() };
}

/** The largest share that what was counted allows for, with 95 % confidence. */
function shareOf(expected: StoredBrakeWatch["expected"]): number {
  return expected ? Math.min(most, mostWrong({ count: expected.of, wrong: expected.hits })) : most;
}

function acts(on: string | null, outcome: Outcome): boolean {
  if (!actsAlone(outcome)) return false;
  return on === null ? outcome.verdict === "reject" : outcome.decidedBy === on;
}
