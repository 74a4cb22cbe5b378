import { z } from "zod";
import { storyPlace, timestamp } from "./words.js";

const day = 86_400_000;
/** So many days are counted at once, at most. */
const longest = 400;
/** So many hours are told one by one, at most. */
const mostHours = 14 * 24;

export const insightsStep = z.enum(["hour", "day", "week"]);
export type InsightsStep = z.infer<typeof insightsStep>;

/** Which time is looked at, from the beginning of a step on. Without it, the last seven days. */
export const insightsQuery = z
  .object({
    from: timestamp.optional(),
    to: timestamp.optional().describe("not included; without it, now"),
    step: insightsStep.default("day"),
  })
  .transform(({ from, to, step }) => {
    const end = to === undefined ? new Date() : new Date(to);
    return { from: from === undefined ? new Date(end.getTime() - 7 * day) : new Date(from), to: end, step };
  })
  .refine(({ from, to }) => from < to, { path: ["from"], message: "must be before `to`" })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= longest * day, {
    path: ["from"],
    message: `must be ${longest} days before \`to\` at most`,
  })
  .refine(
    ({ from, to, step }) => step !== "hour" || to.getTime() - from.getTime() <= (mostHours / 24) * day,
    {
      path: ["step"],
      message: `must be \`day\` or \`week\` for more than ${mostHours / 24} days`,
    },
  );
export type InsightsQuery = z.infer<typeof insightsQuery>;

/** How many comments came in, and what was decided by whom. What was taken back at once does not count. */
export const volumes = z.object({
  received: z.int().describe("texts that came in: new comments"),
  publishedByMachine: z.int(),
  heldByMachine: z.int(),
  rejectedByMachine: z.int(),
  publishedByPeople: z.int(),
  rejectedByPeople: z.int(),
});
export type Volumes = z.infer<typeof volumes>;

/** How long comments waited for a person, in s, to within 5 %; null where nobody decided on any that waited. */
export const waits = z.object({
  decided: z.int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
});
export type Waits = z.infer<typeof waits>;

/** A share of what was counted, with the interval where the true share lies at 95 % (Wilson). */
export const measuredShare = z.object({
  part: z.int(),
  of: z.int(),
  low: z.number(),
  high: z.number(),
});
export type MeasuredShare = z.infer<typeof measuredShare>;

export const insights = z
  .object({
    from: timestamp,
    to: timestamp,
    step: insightsStep,
    timeZone: z.string().describe("in which steps begin: the site's"),
    total: volumes.extend({ waits }),
    steps: z.array(volumes.extend({ at: timestamp.describe("when it begins"), waits })),
    reasons: z
      .array(z.object({ reason: z.string().nullable(), rejected: z.int() }))
      .describe("why people rejected, the most frequent first"),
    filters: z
      .array(
        z.object({
          filter: z.string(),
          found: z.int().describe("comments in which it found something"),
          rejected: z.int().describe("of those that people decided on, how many they rejected"),
          published: z.int().describe("and how many they published"),
        }),
      )
      .describe("the most frequent first"),
    stories: z
      .array(z.object({ story: storyPlace, received: z.int(), rejected: z.int() }))
      .describe("the busiest first"),
    agreement: measuredShare.describe(
      "of people's decisions on comments that the machine had an opinion of, how many were the same",
    ),
    audit: measuredShare.describe(
      "the same, of the comments that were drawn, where people did not know what it was",
    ),
  })
  .meta({ id: "Insights" });
export type Insights = z.infer<typeof insights>;
