import { incompleteBeta } from "../learner/beta.js";

/** What is usual is what was there in so many spans as long, just before. */
export const spansBefore = 12;
/** So seldom a rate that has not changed is taken for a burst. */
const level = 0.001;

/**
 * Whether so many in a span are more than the spans just before it explain: two counts of one and the same rate share their sum by
 * a binomial law, whatever the rate is, and its upper tail is asked. Without anything before, three are a burst.
 * @param before in all of the spans just before
 * @see Przyborowski & Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31 (1940)
 */
export function burst(count: number, before: number): boolean {
  if (count === 0) return false;
  return incompleteBeta(1 / (1 + spansBefore), count, before + 1) < level;
}
