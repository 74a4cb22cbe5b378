/** What a comment is ranked by, worked out whenever its reactions change. */
export interface Rank {
  top: number;
  controversial: number;
}

/**
 * Lower bound of the share of `up` votes, so that 3 of 3 does not outrank 95 of 100.
 * @returns 0…1; 0 without votes
 * @see Wilson, JASA 22 (1927)
 * @param z deviations of the normal distribution: without it, those of 95 %
 */
export function wilsonLowerBound(up: number, total: number, z = 1.959964): number {
  if (total === 0) return 0;
  const share = up / total;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * total)) / total);
  return Math.max(0, (share + (z * z) / (2 * total) - spread) / (1 + (z * z) / total));
}

/** Between which shares the true one lies, of which `part` of `total` were seen: 0…1 each, at 95 %. */
export function wilsonInterval(part: number, total: number): { low: number; high: number } {
  return { low: wilsonLowerBound(part, total), high: 1 - wilsonLowerBound(total - part, total) };
}

/** Many votes, evenly divided, rank highest. 0 where all agree. */
export function controversy(up: number, down: number): number {
  if (up === 0 || down === 0) return 0;
  return (up + down) ** (Math.min(up, down) / Math.max(up, down));
}

export function rankOf({ up = 0, down = 0 }: Readonly<Record<string, number>>): Rank {
  return { top: wilsonLowerBound(up, up + down), controversial: controversy(up, down) };
}
