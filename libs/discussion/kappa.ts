interface Same {
  part: number;
  of: number;
}

/**
 * How far two raters agree beyond chance on one of two answers.
 * @param yes how often each of both said the first of them
 * @returns at most 1; null where nothing was rated, or chance alone would have them agree always
 * @see Cohen, Educational and Psychological Measurement 20 (1960)
 */
export function kappa({ part, of }: Same, [first, second]: readonly [number, number]): number | null {
  if (of === 0) return null;
  const [one, other] = [first / of, second / of];
  const chance = one * other + (1 - one) * (1 - other);
  return chance === 1 ? null : (part / of - chance) / (1 - chance);
}
