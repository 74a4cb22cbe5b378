import { incompleteBeta } from "./beta.js";

/** What was looked at, and how much of it was wrong. Neither need be whole: a weighted sample stands for fewer than it has. */
export interface Sample {
  count: number;
  wrong: number;
}

/** The one-sided bounds hold in 95 of 100 samples, where nothing else is said. */
export const usualDoubt = 0.05;

/** The chance of so few wrong ones or fewer, if that share of all were wrong. */
function chanceOf({ count, wrong }: Sample, share: number): number {
  return wrong >= count ? 1 : incompleteBeta(1 - share, Math.max(0.5, count - wrong), wrong + 1);
}

/**
 * Whether no more than a share of all is wrong.
 * @param most 0…1
 * @param doubt the share of samples in which it may be said although it is not so: 0…1
 * @see Clopper & Pearson, Biometrika 26 (1934), one-sided; for weighted samples after Korn & Graubard, Survey Methodology 24 (1998)
 */
export function isProven(sample: Sample, most: number, doubt = usualDoubt): boolean {
  return chanceOf(sample, most) <= doubt;
}

/** The first of 0, 1, 2 … for which it is true; it must stay true from there. */
function first(isTrue: (number: number) => boolean): number {
  let above = 1;
  while (!isTrue(above)) above *= 2;
  let below = 0;
  if (isTrue(below)) return below;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (isTrue(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** How many more have to be looked at, and be right, until it is proven. */
export function fewestMore({ count, wrong }: Sample, most: number, doubt = usualDoubt): number {
  return first((more) => isProven({ count: count + more, wrong }, most, doubt));
}

/** The share that may be wrong at most: 0…1. */
export function mostWrong(sample: Sample, doubt = usualDoubt): number {
  const parts = 1 << 20;
  return sample.wrong >= sample.count ? 1 : first((part) => isProven(sample, part / parts, doubt)) / parts;
}
