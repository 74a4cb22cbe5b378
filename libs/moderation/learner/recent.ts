import type { Outcome } from "./calibration.js";

/** What was said of a comment just before its decision was learned: an honest measure, since nothing of it was known. */
export interface RecentDecision extends Outcome {
  /** the number of the lesson, counted from 1 */
  lesson: number;
  /** calibrated, as it was said then */
  probability: number;
}

/** More than calibration asks for. */
export const mostRecent = 2500;

/** A learner never rejects alone what it gives less. */
export const lowestAlone = 0.5;

/**
 * Of those that the learner may reject alone, people look at some only: what is known of these stays for longer than the rest, or
 * rejecting alone would use up its own proof. So many still prove one wrong in 200 where five of them were.
 */
export const mostUnaided = 2500;

/** Keeps it among others, oldest first, of which there are so many and no more. */
export function remember(decisions: RecentDecision[], decision: RecentDecision, most: number): void {
  decisions.push(decision);
  if (decisions.length > most) decisions.shift();
}

/** Forgets what was undone. */
export function forget(decisions: RecentDecision[], lesson: number): void {
  const at = decisions.findIndex((decision) => decision.lesson === lesson);
  if (at >= 0) decisions.splice(at, 1);
}
