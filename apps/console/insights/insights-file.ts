import type { Insights } from "#contract";
import { csvOf } from "#discussion/csv.js";
import { fates } from "./fates.js";

/** Everything that is shown, for spreadsheets: numbers as numbers, times in s. */
export function insightsFile({ steps, reasons, filters, stories }: Insights): string {
  return csvOf([
    ["at", "received", ...fates, "decided after a wait", "median wait (s)", "p90 wait (s)"],
    ...steps.map(({ at, received, waits, ...volumes }) => [
      at,
      received,
      ...fates.map((fate) => volumes[fate]),
      waits.decided,
      waits.median,
      waits.p90,
    ]),
    [],
    ["reason", "rejected"],
    ...reasons.map(({ reason, rejected }) => [reason, rejected]),
    [],
    ["filter", "found", "rejected by people", "published by people"],
    ...filters.map(({ filter, found, rejected, published }) => [filter, found, rejected, published]),
    [],
    ["story", "title", "received", "rejected"],
    ...stories.map(({ story, received, rejected }) => [story.id, story.title, received, rejected]),
  ]);
}
