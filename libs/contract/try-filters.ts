import { z } from "zod";
import { namedFilterSet } from "./filter-drafts.js";
import { finding, opinion } from "./filters.js";
import { localized, opaqueId, storyId, timestamp, verdictKind } from "./words.js";

const mostText = 100_000;

/** Somebody of the site with all that they have written, or somebody made up. */
const author = z.union([
  z.strictObject({ id: opaqueId }),
  z.strictObject({
    name: z.string().max(200).default(""),
    published: z.int().min(0).default(0),
    rejected: z.int().min(0).default(0),
    since: timestamp.optional().describe("when the account was made; without it, there is none"),
    guest: z.boolean().default(false),
    badges: z.array(z.string().max(60)).max(20).default([]),
  }),
]);

/** A story of the site, or one made up. */
const story = z.union([
  storyId,
  z.strictObject({ url: z.url().max(2000).optional(), section: z.string().max(200).optional() }),
]);

/** A text that is judged and not kept. */
export const tryFilters = z
  .strictObject({
    text: z
      .string()
      .max(mostText, "must have 100,000 characters at most")
      .refine((text) => text.trim() !== "", "must not be empty"),
    filters: namedFilterSet.optional().describe("the draft, or a version; without it, the active one"),
    author: author.optional().describe("without it, somebody of whom nothing is known"),
    story: story.optional(),
    now: timestamp.optional().describe("when it is written, for schedules"),
    askServices: z
      .boolean()
      .default(false)
      .describe("ask services; without it, they say only what they have answered to the same before"),
  })
  .meta({ id: "TryFilters" });
export type TryFilters = z.infer<typeof tryFilters>;

export const tried = z
  .object({
    verdict: verdictKind,
    unbraked: verdictKind
      .nullable()
      .describe("what it would be without the brakes that are on; null where none of them stops it"),
    decidedBy: z.string().nullable().describe("the filter or rule, or null for the default"),
    reason: z.string().describe("what moderators read"),
    told: localized.nullable().describe("what the author would be told; null where the comment would appear"),
    findings: z.array(finding.extend({ message: z.string() })),
    unasked: z.array(z.string()).describe("the filters whose services were not asked"),
    rules: z
      .array(z.string())
      .describe("all that are true of it: the first decides, the others stand behind"),
    filters: z
      .array(z.object({ filter: z.string(), ms: z.number() }))
      .describe("how long each took, in the set's order; the first that folds the text does so for all"),
    learner: z
      .object({
        ...opinion.pick({ probability: true, snapshot: true }).shape,
        words: z
          .array(z.object({ start: z.int(), end: z.int(), weight: z.number() }))
          .describe("that weighed most: above 0 for a rejection, below against it, in log odds"),
      })
      .nullable()
      .describe("what the site’s learner makes of it; null where it has not begun"),
  })
  .meta({ id: "TriedFilters" });
export type Tried = z.infer<typeof tried>;
