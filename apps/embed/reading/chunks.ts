/** How many top-level comments are drawn and taken away together. */
const most = 5;

/**
 * A list cut into pieces that stay the same while others are put before, between and behind them.
 * @param beginnings ids that began a piece before; those that do now are added
 */
export function chunksOf(ids: readonly string[], beginnings: Set<string>): string[][] {
  const chunks: string[][] = [];
  for (const id of ids) {
    const last = chunks.at(-1);
    if (last && last.length < most && !beginnings.has(id)) last.push(id);
    else {
      beginnings.add(id);
      chunks.push([id]);
    }
  }
  return chunks;
}
