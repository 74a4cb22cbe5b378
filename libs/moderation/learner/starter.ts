import type { Calibration } from "./calibration.js";
import { type Features } from "./features.js";
import { type Frequencies, weigh } from "./frequencies.js";
import { type Example, logitOf, opinionSlot, type Regression } from "./regression.js";

/** What a learner begins with: learned elsewhere, the same for all sites, and never changed by them. */
export interface Starter {
  /** the checksum of its bytes */
  id: string;
  frequencies: Frequencies;
  regression: Regression;
  /** of a learner that has only this opinion */
  calibration: Calibration;
}

/** So little that a site's own words soon say more, so much that a few decisions show whether it is of any use. */
const share = 0.3;
/** It is never surer than that of anything, in log odds. */
const surest = 4;

export interface Opinion {
  logit: number;
  /** what a learner is told of it */
  told: number;
}

export function opinionOf({ frequencies, regression }: Starter, features: Features): Opinion {
  const logit = logitOf(regression, { slots: features.slots, values: weigh(frequencies, features) });
  return { logit, told: share * Math.max(-surest, Math.min(surest, logit)) };
}

/** Its opinion becomes one more feature, whose weight each site learns as that of any word: 1 at first, 0 where it is worth nothing. */
export function withOpinion({ slots, values }: Example, { told }: Opinion): Example {
  const all = { slots: new Uint32Array(values.length + 1), values: new Float32Array(values.length + 1) };
  all.slots.set(slots.subarray(0, values.length));
  all.values.set(values);
  all.slots[values.length] = opinionSlot;
  all.values[values.length] = told;
  return all;
}
