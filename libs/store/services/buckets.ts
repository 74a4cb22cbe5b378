/** Each bucket is wider than the one before by so much, so that what is told of it is right to within a tenth. */
const width = 1.2;

/** @param took ms */
export function bucketOf(took: number): number {
  return Math.ceil(Math.log(Math.max(1, took)) / Math.log(width));
}

/** How long the given share took at most, in ms, from how many fell into each bucket; null where there is none. */
export function quantile(took: Readonly<Record<string, number>>, share: number): number | null {
  const buckets = Object.entries(took)
    .map(([bucket, count]) => ({ bucket: Number(bucket), count }))
    .sort((one, other) => one.bucket - other.bucket);
  const all = buckets.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  for (const { bucket, count } of buckets) {
    sum += count;
    if (sum >= share * all) return Math.round(width ** (bucket - 0.5));
  }
  return null;
}
