const length = 5;

/** The runs of five characters of a folded text, each as a hash, after Broder, On the resemblance of documents, 1997. */
export function shingles(folded: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 0; start + length <= folded.length; start++) {
    // FNV-1a
    let hash = 0x811c9dc5;
    for (let at = start; at < start + length; at++)
      hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
    found.add(hash);
  }
  return found;
}

/**
 * Resemblance of two texts: the share of their shingles that both have, 0…1.
 * @param least below which the answer may be 0
 */
export function resemblance(one: ReadonlySet<number>, other: ReadonlySet<number>, least: number): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // they cannot have more in common than the smaller one has
  if (few.size === 0 || few.size < least * many.size) return 0;
  let common = 0;
  for (const shingle of few) if (many.has(shingle)) common++;
  return common / (one.size + other.size - common);
}
