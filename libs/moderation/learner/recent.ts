import type { Outcome } from "./calibration.js";

/** What was said of a comment just before its decision was learned: an honest measure, since nothing of it was known. */
export interface RecentDecision extends Outcome {
  /** the number of the lesson, counted from 1 */
  lesson: number;
  /** calibrated, as it was said then */
  probability: number;
}

/** Enough to prove one wrong in 200 where one decision in four is a rejection that is sure. */
export const mostRecent = 4000;

/** Keeps it among the recent ones, oldest first, of which there are so many and no more. */
export function remember(recent: RecentDecision[], decision: RecentDecision): void {
  recent.push(decision);
  if (recent.length > mostRecent) recent.shift();
}

/** Forgets what was undone. */
export function forget(recent: RecentDecision[], lesson: number): void {
  const at = recent.findIndex((decision) => decision.lesson === lesson);
  if (at >= 0) recent.splice(at, 1);
}
