import type { Brake } from "#contract";
import { mostWrong } from "../learner/bound.js";
import { type Acting, isSame } from "./acts-of.js";
import { type Count, type Course, goneOn, onCourse } from "./course.js";
import { isGuess } from "./untried.js";

/** So many comments tell how often something acts of which nobody knew it otherwise. */
const enough = 500;
/** What is expected is never all: then nothing could be more. */
const most = 0.95;

/** What is counted of something that acts, to see whether it acts far more often than expected. */
export interface Watch extends Acting {
  /** what has been counted of it, as long as it is a guess how often it should act */
  before: Count;
  /** null until there is some */
  expected: Brake["expected"] | null;
  course: Course;
  /** when the first comment of the course was written; null where it has not begun, absent before that was told */
  since?: Date | null;
}

/** A verdict of a version, as far as it is counted. */
export interface Outcome {
  version: number;
  /** when the comment was written */
  written: Date;
  acts: readonly Acting[];
  /** what it does to the same author once more: neither a hit nor none */
  again: readonly Acting[];
}

/** A watch, after some more comments. */
export function watchedOn(
  watch: Watch,
  outcomes: readonly Outcome[],
): Pick<Watch, "before" | "expected" | "course" | "since"> {
  let { before, expected, course, since = null } = watch;
  let share = shareOf(expected);
  for (const { acts, again, written } of outcomes) {
    if (again.some((act) => isSame(act, watch))) continue;
    const isHit = acts.some((act) => isSame(act, watch));
    if (expected !== null) course = goneOn(course, isHit, share);
    if (course.of <= 1) since = course.of === 1 ? written : null;
    if (!isGuess(expected)) continue;
    before = { hits: before.hits + (isHit ? 1 : 0), of: before.of + 1 };
    // what acts more often than was guessed proves nothing by doing so for long
    if (before.of < enough || course.excess > 0) continue;
    expected = { ...before, from: "live" };
    course = onCourse;
    share = shareOf(expected);
  }
  return { before, expected, course, since };
}

/** The largest share that what was counted allows for, with 95 % confidence; what is guessed stands for itself. */
function shareOf(expected: Watch["expected"]): number {
  if (expected === null) return most;
  const { hits, of } = expected;
  const share = isGuess(expected) ? hits / of : mostWrong({ count: of, wrong: hits });
  return Math.min(most, share);
}
