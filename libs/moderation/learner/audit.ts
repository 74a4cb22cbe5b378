import type { Sample } from "./bound.js";

/** One that was looked at. */
export interface Audited {
  wrong: boolean;
  /** 1 / the chance that it was looked at: it stands for so many */
  weight: number;
}

/**
 * Of all, looked at or not, the share that is wrong: each counts for as many as it stands for. Unbiased but for a ratio's own small
 * bias, which goes with 1 / n. A bound on it takes the count that a sample of equal weights would have had.
 * @see Horvitz & Thompson, Journal of the American Statistical Association 47 (1952); Hájek (1971), in: Foundations of Statistical
 * Inference; Kish, Survey Sampling (1965), for the effective count
 */
export function sampleOf(audited: Iterable<Audited>): Sample {
  let [sum, squares, wrongSum] = [0, 0, 0];
  for (const { wrong, weight } of audited) {
    sum += weight;
    squares += weight * weight;
    if (wrong) wrongSum += weight;
  }
  if (sum === 0) return { count: 0, wrong: 0 };
  const count = (sum * sum) / squares;
  return { count, wrong: (wrongSum / sum) * count };
}
