import { incompleteBeta } from "../learner/beta.js";

/** How often something was seen, and how often in what people rejected. */
export interface Seen {
  rejected: number;
  others: number;
}

/** Among all that is taken for a discovery, so much may be chance. */
const falseDiscoveries = 0.01;

/**
 * The chance to find so many rejected ones, or more, among as many taken at random: of the binomial distribution.
 * @param share of all that are rejected, 0…1, without both
 */
export function byChance({ rejected, others }: Seen, share: number): number {
  return rejected === 0 ? 1 : incompleteBeta(share, rejected, others + 1);
}

/**
 * Those that are seen in what is rejected more often than chance explains, where many are looked at and chance has as many tries.
 * @param all what was looked at; those that come out keep their order
 * @param share of all comments that are rejected, 0…1, without both
 * @see Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289
 */
export function discoveries<One extends Seen>(all: readonly One[], share: number): One[] {
  const chances = all.map((one) => byChance(one, share));
  const passed = chances
    .toSorted((one, other) => one - other)
    .filter((chance, at) => chance <= ((at + 1) / all.length) * falseDiscoveries);
  const most = passed.at(-1);
  return most === undefined ? [] : all.filter((_, at) => (chances[at] ?? 1) <= most);
}
