/** Comments of about the same score, and what people did with them. */
export interface ScoreBand {
  from: number;
  to: number;
  weight: number;
  /** the mean of what was said, and what was right; null where there are none */
  said: number | null;
  rejected: number | null;
}

export interface Scored {
  probability: number;
  rejected: boolean;
  weight: number;
}

const bands = 10;

function band(scored: readonly Scored[], at: number): ScoreBand {
  const within = scored.filter(
    ({ probability }) => Math.min(bands - 1, Math.floor(probability * bands)) === at,
  );
  const mean = (of: (one: Scored) => number) =>
    weight === 0 ? null : within.reduce((sum, one) => sum + one.weight * of(one), 0) / weight;
  const weight = within.reduce((sum, one) => sum + one.weight, 0);
  return {
    from: at / bands,
    to: (at + 1) / bands,
    weight,
    said: mean(({ probability }) => probability),
    rejected: mean(({ rejected }) => (rejected ? 1 : 0)),
  };
}

/** Whether scores hold, in ten bands of equal width: of those that it said 70 % of, people rejected as many? */
export function reliabilityOf(scored: readonly Scored[]): ScoreBand[] {
  return Array.from({ length: bands }, (_, at) => band(scored, at));
}

/**
 * How far from what was right the scores are on average: 0…1.
 * @see Naeini, Cooper & Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, AAAI 2015
 */
export function calibrationError(reliability: readonly ScoreBand[]): number {
  const all = reliability.reduce((sum, { weight }) => sum + weight, 0);
  const off = reliability.reduce(
    (sum, { weight, said, rejected }) => sum + weight * Math.abs((said ?? 0) - (rejected ?? 0)),
    0,
  );
  return all === 0 ? 0 : off / all;
}
