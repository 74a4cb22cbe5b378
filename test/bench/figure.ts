/** One line of the table. Rates are better the higher, times, sizes and memory the lower. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** the raw limit or peer, measured in turn with it, in the same unit; or the most that it may be */
  limit: number;
  /** how much of the limit was reached: 1 is all of it */
  ratio: number;
  rounds: number;
  min: number;
  max: number;
}

export interface Rounds {
  values: number[];
  limits: number[];
}

/** Median and spread of what was measured in turn. */
export function rate(name: string, unit: string, rounds: Rounds): Figure {
  const { value, limit, ...rest } = summed(rounds);
  return { name, value, unit, limit, ratio: value / limit, ...rest };
}

export function time(name: string, unit: string, rounds: Rounds): Figure {
  const { value, limit, ...rest } = summed(rounds);
  return { name, value, unit, limit, ratio: limit / value, ...rest };
}

function summed({ values, limits }: Rounds) {
  return {
    value: median(values),
    limit: median(limits),
    rounds: values.length,
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0…1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[at] ?? Number.NaN;
}
