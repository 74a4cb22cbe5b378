import type { Sample } from "./bound.js";
import { finish, mixText } from "./hash.js";

const sampleSeed = 0x2545f491;

/**
 * Whether people look at a decision of the learner's, at random, the same whenever it is asked; nobody can tell before whether theirs
 * is.
 * @param id of the decision's comment, with a secret of the site's
 * @param share of all that are looked at, 0…1
 */
export function isAudited(id: string, share: number): boolean {
  return finish(mixText(sampleSeed, id)) < share * 2 ** 32;
}

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
