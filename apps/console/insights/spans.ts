import type { InsightsStep } from "#contract";

/** How long a time is looked at, and in which steps. */
interface Span {
  days: number;
  step: InsightsStep;
}

export const spans = {
  day: { days: 1, step: "hour" },
  week: { days: 7, step: "day" },
  month: { days: 30, step: "day" },
  year: { days: 365, step: "week" },
} as const satisfies Record<string, Span>;
export type SpanName = keyof typeof spans;
export const spanNames = ["day", "week", "month", "year"] as const satisfies readonly SpanName[];

/** The query part of an address that asks for a span until now. */
export function queryOf(name: SpanName, now: number): string {
  const { days, step } = spans[name];
  const from = new Date(now - days * 86_400_000).toISOString();
  return `?${new URLSearchParams({ from, step }).toString()}`;
}
