/** How far the errors have gone beyond what the probabilities said themselves. */
export interface Drift {
  /** the cumulated excess, 0 while all is as said */
  excess: number;
  /** the lesson since when it is above 0 */
  since: number;
}

export const noDrift: Drift = { excess: 0, since: 0 };

/** Calibrated scores err by that much more now and then, and nothing is wrong. */
const allowance = 0.03;
/**
 * The excess that is no chance any more. Scores that hold reach it by chance less than once in 100,000 decisions, since the excess of one
 * has a variance of at most 1/16 (Wald's bound, exp(−2 · 0.03 · 12 / 0.0625)); errors that rise by 0.1 are noticed after some 170.
 */
const limit = 12;

/**
 * One more decision. Squared error less what is expected of a score that holds has mean 0 whatever the score is; its cumulated sum
 * rises where scores do not hold any more.
 * @param probability calibrated, said before the decision was known
 * @see Page, Continuous inspection schemes, Biometrika 41 (1954)
 */
export function watched(drift: Drift, probability: number, rejected: boolean, lesson: number): Drift {
  const error = (rejected ? 1 : 0) - probability;
  const surprise = error * error - probability * (1 - probability);
  // never far above the limit: it is quiet again soon after scores hold again
  const excess = Math.min(2 * limit, Math.max(0, drift.excess + surprise - allowance));
  if (excess === 0) return noDrift;
  return { excess, since: drift.excess > 0 ? drift.since : lesson };
}

/** The lesson since when scores do not hold any more; null while they do. */
export function driftingSince({ excess, since }: Drift): number | null {
  return excess > limit ? since : null;
}
