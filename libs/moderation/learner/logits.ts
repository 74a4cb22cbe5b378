import { type Counts, oddsOfEach, trustInRegression } from "./counts.js";
import type { Features } from "./features.js";
import { type Example, logitOf, opinionSlot, type Regression } from "./regression.js";

/** What weighs a site's words. */
export interface Scales {
  regression: Regression;
  counts: Counts;
}

export interface Logits {
  /** the regression's alone: its errors are what it learns from */
  own: number;
  /** the regression's and the counts', before they are calibrated */
  mixed: number;
}

/** What the starter's opinion adds, which is no part of what is counted. */
function heardIn({ weights }: Regression, { slots, values }: Example): number {
  const last = values.length - 1;
  return slots[last] === opinionSlot ? (weights[opinionSlot] ?? 0) * (values[last] ?? 0) : 0;
}

/** Log odds of a rejection. */
export function logitsOf({ regression, counts }: Scales, features: Features, example: Example): Logits {
  const own = logitOf(regression, example);
  const trust = trustInRegression(counts);
  let counted = heardIn(regression, example);
  for (const odds of oddsOfEach(counts, features)) counted += odds;
  return { own, mixed: trust * own + (1 - trust) * counted };
}

/** What each feature adds to the mixed log odds, the bias and the starter's opinion aside. */
export function addedByEach(
  { regression: { weights }, counts }: Scales,
  features: Features,
  values: Float32Array,
): Float32Array {
  const trust = trustInRegression(counts);
  return oddsOfEach(counts, features).map((odds, at) => {
    const own = (weights[features.slots[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return trust * own + (1 - trust) * odds;
  });
}
