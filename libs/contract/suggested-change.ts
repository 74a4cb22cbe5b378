import { z } from "zod";
import { filterId } from "./filter-base.js";

/** One change to a set of filters, as somebody may suggest it. */
export const suggestedChange = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("word"), word: z.string().describe("or two words, to be held") }),
    z.object({ kind: z.literal("domain"), domain: z.string().describe("links to it, to be held") }),
    z.object({
      kind: z.literal("filter"),
      filter: filterId.describe("the filter, to find only, or the rule, to be taken out"),
    }),
    z.object({
      kind: z.literal("category"),
      filter: filterId.describe("which asks a moderation endpoint"),
      category: z.string().describe("of that endpoint, which is to count no more"),
    }),
    z.object({
      kind: z.literal("threshold"),
      filter: filterId,
      field: z.string().describe("the number of the filter that is another, such as `max`"),
      from: z.number(),
      to: z.number(),
    }),
  ])
  .meta({ id: "SuggestedChange" });
export type SuggestedChange = z.infer<typeof suggestedChange>;

/** A version with one change, which has no number of its own. */
export const changedVersion = z
  .object({ version: z.int(), change: suggestedChange })
  .meta({ id: "ChangedVersion" });
export type ChangedVersion = z.infer<typeof changedVersion>;
