import { slotCount } from "./occurrences.js";

/**
 * Logistic regression that learns online, with a step of its own for each feature, the smaller the more was learned about it.
 * @see Duchi, Hazan & Singer, Adaptive subgradient methods (AdaGrad), Journal of Machine Learning Research 12 (2011)
 */
export interface Regression {
  weights: Float32Array;
  /** for each weight, the sum of its squared gradients */
  squares: Float32Array;
  bias: number;
  biasSquares: number;
}

/** The features of one comment, with what each counts. */
export interface Example {
  slots: Uint32Array;
  values: Float32Array;
}

/** After those of words and runs of characters, a slot for what somebody else thinks of the comment. */
export const opinionSlot = slotCount;
export const weightCount = slotCount + 1;

const rate = 0.4;
const damping = 0.03;

export function noRegression(): Regression {
  return {
    weights: new Float32Array(weightCount),
    squares: new Float32Array(weightCount),
    bias: 0,
    biasSquares: 0,
  };
}

/** 0…1, from log odds. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Log odds of a rejection, before they are calibrated. */
export function logitOf({ weights, bias }: Regression, { slots, values }: Example): number {
  let sum = bias;
  for (let at = 0; at < values.length; at++) sum += (weights[slots[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function stepOf(gradient: number, squares: number): number {
  return (rate * gradient) / Math.sqrt(damping + squares);
}

/** @param error the probability that was said, less what was right (0 or 1) */
export function learnFrom(regression: Regression, { slots, values }: Example, error: number): void {
  const { weights, squares } = regression;
  for (let at = 0; at < values.length; at++) {
    const slot = slots[at] ?? 0;
    const gradient = error * (values[at] ?? 0);
    const sum = (squares[slot] ?? 0) + gradient * gradient;
    squares[slot] = sum;
    weights[slot] = (weights[slot] ?? 0) - stepOf(gradient, sum);
  }
  regression.biasSquares += error * error;
  regression.bias -= stepOf(error, regression.biasSquares);
}

/**
 * Takes a lesson back. At once, nothing is left of it; later, as much of it goes as such a lesson would teach now, which is less than
 * it taught then: what came after built upon it.
 */
export function unlearnFrom(regression: Regression, { slots, values }: Example, error: number): void {
  const { weights, squares } = regression;
  for (let at = 0; at < values.length; at++) {
    const slot = slots[at] ?? 0;
    const gradient = error * (values[at] ?? 0);
    const sum = squares[slot] ?? 0;
    weights[slot] = (weights[slot] ?? 0) + stepOf(gradient, sum);
    squares[slot] = Math.max(0, sum - gradient * gradient);
  }
  regression.bias += stepOf(error, regression.biasSquares);
  regression.biasSquares = Math.max(0, regression.biasSquares - error * error);
}
