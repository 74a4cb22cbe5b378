import { z } from "zod";
import { storyPlace, timestamp } from "./words.js";

const day = 86_400_000;
/** So many days are counted at once, at most. */
const longest = 400;
/** So many hours are told one by one, at most. */
const mostHours = 14 * 24;

export const insightsStep = z.enum(["hour", "day", "week"]);
export type InsightsStep = z.infer<typeof insightsStep>;

const named = z.object({
  from: timestamp.optional(),
  to: timestamp.optional().describe("not included; without it, now"),
});

/** What is named, or the last seven days. */
function timeOf({ from, to }: z.infer<typeof named>) {
  const end = to === undefined ? new Date() : new Date(to);
  return { from: from === undefined ? new Date(end.getTime() - 7 * day) : new Date(from), to: end };
}

interface Time {
  from: Date;
  to: Date;
}

const isForward = ({ from, to }: Time) => from < to;
const forward = { path: ["from"], message: "must be before `to`" };
const isShort = ({ from, to }: Time) => to.getTime() - from.getTime() <= longest * day;
const short = { path: ["from"], message: `must be ${longest} days before \`to\` at most` };

const insightsTime = named.transform(timeOf).refine(isForward, forward).refine(isShort, short);

/** Which time is looked at, from the beginning of a step on. Without it, the last seven days. */
export const insightsQuery = named
  .extend({ step: insightsStep.default("day") })
  .transform(({ step, ...time }) => ({ ...timeOf(time), step }))
  .refine(isForward, forward)
  .refine(isShort, short)
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

export const agreementOfPeople = measuredShare
  .extend({
    kappa: z
      .number()
      .nullable()
      .describe("Cohen's: 1 where all is the same, 0 where it is as by chance; null where nothing tells"),
  })
  .describe("of people's decisions that somebody else made again, not knowing of it, how many were the same")
  .meta({ id: "AgreementOfPeople" });
export type AgreementOfPeople = z.infer<typeof agreementOfPeople>;

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
          found: z.int().describe("texts in which it found something"),
          rejected: z.int().describe("by how many decisions people rejected one of these"),
          published: z.int().describe("and by how many they published one"),
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
    people: agreementOfPeople,
  })
  .meta({ id: "Insights" });
export type Insights = z.infer<typeof insights>;

/** Of which time somebody's own figures are. */
export const ownInsightsQuery = insightsTime;
export type OwnInsightsQuery = z.infer<typeof ownInsightsQuery>;

/** How far others decide as somebody does. Nobody else is told. */
export const ownInsights = z
  .object({
    from: timestamp,
    to: timestamp,
    decisions: z.int().describe("taken by oneself"),
    people: agreementOfPeople.describe("with colleagues, whoever of both decided first"),
    agreement: measuredShare.describe("with the machine, where it had an opinion"),
    audit: measuredShare.describe("with the machine, where one did not know it"),
  })
  .meta({ id: "OwnInsights" });
export type OwnInsights = z.infer<typeof ownInsights>;
