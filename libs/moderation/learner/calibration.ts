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
const leastShare = 1 / 16;
/** A cost that falls by less is at its lowest. */
const enough = 1e-6;
const leastSlope = 0.05;

export function calibrated({ slope, offset }: Calibration, logit: number): number {
  return logistic(slope * logit + offset);
}

/** ln(1 + e^x), without overflow. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** The weighted log loss, and what it costs to go away from what was. */
function costOf(now: Calibration, before: Calibration, outcomes: readonly Outcome[]): number {
  const away = (now.slope - before.slope) ** 2 + (now.offset - before.offset) ** 2;
  return outcomes.reduce(
    (sum, { logit, rejected, weight }) => {
      const odds = now.slope * logit + now.offset;
      return sum + weight * softplus(rejected ? -odds : odds);
    },
    (inertia * away) / 2,
  );
}

/** Where Newton's method goes from here: by the gradient and the curvature of the cost. */
function newtonStep(now: Calibration, before: Calibration, outcomes: readonly Outcome[]): Calibration {
  let slope = inertia * (now.slope - before.slope);
  let offset = inertia * (now.offset - before.offset);
  let [slopes, offsets, both] = [inertia, inertia, 0];
  for (const { logit, rejected, weight } of outcomes) {
    const said = calibrated(now, logit);
    const error = weight * (said - (rejected ? 1 : 0));
    const bend = weight * said * (1 - said);
    slope += error * logit;
    offset += error;
    slopes += bend * logit * logit;
    offsets += bend;
    both += bend * logit;
  }
  const determinant = slopes * offsets - both * both;
  return {
    slope: (offset * both - slope * offsets) / determinant,
    offset: (slope * both - offset * slopes) / determinant,
  };
}

function moved(from: Calibration, by: Calibration, share: number): Calibration {
  return {
    slope: Math.max(leastSlope, from.slope + share * by.slope),
    offset: from.offset + share * by.offset,
  };
}

/**
 * Fits to outcomes by Newton's method, with shorter steps where a whole one would go too far. The slope stays positive: a higher score
 * never means less.
 * @see Platt, Probabilistic outputs for support vector machines, in: Advances in Large Margin Classifiers (1999)
 */
export function fit(outcomes: readonly Outcome[], before: Calibration): Calibration {
  let now = before;
  let cost = costOf(now, before, outcomes);
  for (let share = 1, step = newtonStep(now, before, outcomes); share > leastShare;) {
    const next = moved(now, step, share);
    const then = costOf(next, before, outcomes);
    if (then < cost - enough) {
      [now, cost, share] = [next, then, 1];
      step = newtonStep(now, before, outcomes);
    } else share /= 2;
  }
  return now;
}
