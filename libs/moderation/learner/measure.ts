import type { RecentDecision } from "./recent.js";

/** What became of the recent comments that scored as much or more, and of those that people rejected. */
export interface Measured {
  /** of those that scored as much, the share that people rejected; null where there are none */
  precision: number | null;
  /** of those that people rejected, the share that scored as much; null where there are none */
  recall: number | null;
}

function weightOf(decisions: readonly RecentDecision[]): number {
  return decisions.reduce((sum, { weight }) => sum + weight, 0);
}

function share(part: readonly RecentDecision[], whole: readonly RecentDecision[]): number | null {
  return whole.length === 0 ? null : weightOf(part) / weightOf(whole);
}

/** On comments that it had not learned from; decisions of the audit sample count for those that nobody looked at. */
export function measuredFrom(recent: readonly RecentDecision[], threshold: number): Measured {
  const above = recent.filter(({ probability }) => probability >= threshold);
  const rejected = recent.filter((decision) => decision.rejected);
  const both = above.filter((decision) => decision.rejected);
  return { precision: share(both, above), recall: share(both, rejected) };
}
