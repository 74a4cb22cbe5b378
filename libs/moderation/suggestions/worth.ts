import { fewestMore, isProven, type Sample } from "../learner/bound.js";

/** Of what is held for a word or domain, so much may be what people would publish: as little as of what the learner holds. */
const wronglyHeld = 0.2;
/** Of what is no longer held, so much may be what people would decide otherwise. */
const wronglyLeft = 0.05;
/** Fewer people may only have something about themselves in common. */
export const fewestAuthors = 3;

const nothing: Sample = { count: 0, wrong: 0 };

/** Texts of which all were rejected, that a word must have been in, so that it can be proven. */
export const fewestTexts = fewestMore(nothing, wronglyHeld);
/** Decisions of which all say the same, that must have been made on what a filter holds. */
export const fewestDecisions = fewestMore(nothing, wronglyLeft);

/** Whether to hold such comments costs moderators little that is worth nothing. With 95 % confidence. */
export function isWorthHolding(sample: Sample): boolean {
  return isProven(sample, wronglyHeld);
}

/**
 * Whether such comments can do without a person.
 * @param most the share that may be decided otherwise
 */
export function isWorthLeaving(sample: Sample, most: number | null = null): boolean {
  return isProven(sample, most ?? wronglyLeft);
}
