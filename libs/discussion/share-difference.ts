import type { MeasuredShare, ShareDifference } from "#contract";

/**
 * How far the other share lies above the one, with the interval where the true difference lies at 95 %. Shares of the same comments move
 * together: then the interval is wider than need be, and not narrower.
 * @see Newcombe, Statistics in Medicine 17 (1998) 873, method 10
 */
export function shareDifference(one: MeasuredShare, other: MeasuredShare): ShareDifference {
  if (one.of === 0 || other.of === 0) return { one, other, difference: null, low: null, high: null };
  const [here, there] = [one.part / one.of, other.part / other.of];
  const difference = there - here;
  return {
    ...{ one, other, difference },
    low: difference - Math.hypot(there - other.low, one.high - here),
    high: difference + Math.hypot(other.high - there, here - one.low),
  };
}
