import { logistic } from "./regression.js";

/** Turns log odds into ones that hold: `slope · logit + offset`. */
export interface Calibration {
  slope: number;
  offset: number;
}

export const uncalibrated: Calibration = { slope: 1, offset: 0 };

/** What was said before a decision was known, and the decision. */
export interface Outcome {
  logit: number;
  rejected: boolean;
  /** how many decisions it stands for: 1 / the chance that it was looked at */
  weight: number;
}

/** As much as so many outcomes, the calibration stays what it was. */
const inertia = 4;
const mostSteps = 20;
const leastSlope = 0.05;

export function calibrated({ slope, offset }: Calibration, logit: number): number {
  return logistic(slope * logit + offset);
}

/** Gradient and curvature of the weighted log loss, held near to what it was. */
function curveAt(now: Calibration, before: Calibration, outcomes: readonly Outcome[]) {
  const pull = { slope: inertia * (now.slope - before.slope), offset: inertia * (now.offset - before.offset) };
  const curve = { ...pull, slopes: inertia, offsets: inertia, both: 0 };
  for (const { logit, rejected, weight } of outcomes) {
    const said = calibrated(now, logit);
    const error = weight * (said - (rejected ? 1 : 0));
    const bend = weight * said * (1 - said);
    curve.slope += error * logit;
    curve.offset += error;
    curve.slopes += bend * logit * logit;
    curve.offsets += bend;
    curve.both += bend * logit;
  }
  return curve;
}

/**
 * Fits to outcomes by Newton's method. The slope stays positive: a higher score never means less.
 * @see Platt, Probabilistic outputs for support vector machines, in: Advances in Large Margin Classifiers (1999)
 */
export function fit(outcomes: readonly Outcome[], before: Calibration): Calibration {
  let now = before;
  for (let step = 0; step < mostSteps; step++) {
    const { slope, offset, slopes, offsets, both } = curveAt(now, before, outcomes);
    const determinant = slopes * offsets - both * both;
    const bySlope = (slope * offsets - offset * both) / determinant;
    const byOffset = (offset * slopes - slope * both) / determinant;
    now = { slope: Math.max(leastSlope, now.slope - bySlope), offset: now.offset - byOffset };
    if (Math.abs(bySlope) + Math.abs(byOffset) < 1e-6) break;
  }
  return now;
}
