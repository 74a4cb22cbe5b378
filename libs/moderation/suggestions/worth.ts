import { fewestMore, isProven, mostWrong, type Sample } from "../learner/bound.js";

/** Of what is held for a word or domain, so much may be what people would publish: as little as of what the learner holds. */
const wronglyHeld = 0.2;
/** Of what people are no longer asked about, so much may be what they would decide otherwise, and never more than errors allow. */
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

/** By what it goes whether comments can do without a person. */
export interface Leaving {
  /** what is decided with nobody asked as it is, and what of that people decided otherwise */
  alone: Sample;
  /** the share that may be decided otherwise, where somebody has said it */
  most?: number | null;
}

/**
 * Whether such comments can do without a person: so few are decided otherwise that, with 95 % confidence, the error of all that is
 * decided with nobody asked stays within what it may be now.
 */
export function isWorthLeaving(sample: Sample, { alone, most = null }: Leaving): boolean {
  return isProven(sample, Math.min(most ?? wronglyLeft, atTheSameError(alone, sample.count)));
}

/** The share of so many more that may be wrong, 0…1, so that of all together no more is than may be of those before. */
function atTheSameError(alone: Sample, more: number): number {
  if (more === 0) return 1;
  return Math.min(1, (mostWrong(alone) * (alone.count + more) - alone.wrong) / more);
}
