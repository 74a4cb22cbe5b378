import type { Brake, BrakeEffect } from "#contract";
import type { Count } from "./course.js";

/** So often, in general, a filter does something; nobody knows it of what publishes: an author's good name may do so to nearly all. */
const general: Record<BrakeEffect, Count | null> = {
  reject: { hits: 10, of: 100 },
  hold: { hits: 30, of: 100 },
  mask: { hits: 10, of: 100 },
  publish: null,
};

/** Of fewer comments nothing is to be expected. */
const fewest = 100;
/** What is expected of what nobody has tried is never more: filters before it may have run wild, too. */
const most = 0.5;

/**
 * What is to be expected of something that was neither backtested nor in shadow: that it does no more than all filters before it together
 * did to the comments of its site, or than a filter does in general, whichever is more, so that nothing usual is braked.
 * @param before on how many comments of late, judged by other versions, anything did the same
 * @returns null where nothing can be expected
 */
export function untried(effect: BrakeEffect, { hits, of }: Count): Brake["expected"] | null {
  const usual = general[effect];
  if (usual === null) return null;
  const share = of < fewest ? 0 : Math.min(most, hits / of);
  if (share * usual.of <= usual.hits) return { ...usual, from: "general" };
  return { hits: Math.round(share * of), of, from: "site" };
}

/** Whether something better is looked for as it acts: what it was expected to do is a guess. */
export function isGuess(expected: Brake["expected"] | null): boolean {
  return expected === null || expected.from === "general" || expected.from === "site";
}
