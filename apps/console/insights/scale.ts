/** Round numbers from 0 up to at least `most`, a few of them: where an axis has its lines. */
export function ticksUpTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

const [minute, hour, day] = [60, 3600, 86_400];
/** What clocks and calendars are divided by, in s. */
const spans = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
];

/** The same of a time in s: lines stand at whole minutes, hours and days. */
export function secondsUpTo(most: number): number[] {
  if (most > 4 * 12 * hour) return ticksUpTo(most / day).map((days) => days * day);
  const step = spans.find((span) => span * 4 >= most) ?? day;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
}
