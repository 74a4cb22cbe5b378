import { z } from "zod";
import { backtest } from "./backtests.js";
import { measuredShare } from "./insights.js";
import { suggestedChange } from "./suggested-change.js";
import { actor, commentStatus, opaqueId, storyId, timestamp, verdictKind } from "./words.js";

/** So many comments are looked at, the newest, and none from longer ago than so many days. */
export const suggestionSpan = { last: 50_000, days: 90 };

/** What of the past speaks for a change: the comments that would be held for it, or that nobody would be asked about any more. */
export const evidence = z.object({
  would: verdictKind.describe("what becomes of most of these"),
  published: z.int().describe("of these, as people decided"),
  rejected: z.int(),
  undecided: z.int().describe("nobody decided on them"),
  right: measuredShare.describe(
    "of what it holds, those that people rejected; of what it publishes or rejects, those that people did the same to, of all that they decided on",
  ),
  authors: z.int().describe("who wrote these"),
  perDay: z.number().describe("of these, in the time that was looked at"),
  error: z
    .object({
      now: measuredShare.describe("as the filters are"),
      then: measuredShare.describe("with the change, which lets go what people have decided on"),
    })
    .optional()
    .describe(
      "of all that is published or rejected with nobody asked, what people decided otherwise; what nobody decided on counts as right. Absent where more would be held",
    ),
});
export type Evidence = z.infer<typeof evidence>;

export const suggestion = z
  .object({
    id: opaqueId.describe("the same each time that the same is suggested"),
    change: suggestedChange,
    evidence,
    dismissed: z.object({ by: actor, at: timestamp }).nullable().describe("who does not want it"),
  })
  .meta({ id: "Suggestion" });
export type Suggestion = z.infer<typeof suggestion>;

/** What was looked at, and what can be said of it. */
const looked = z.object({
  at: timestamp,
  version: z.int().describe("the filters that judged"),
  from: timestamp.nullable().describe("the oldest comment; null where there was none"),
  to: timestamp.describe("not included"),
  comments: z.int(),
  published: z.int().describe("of these, as people decided"),
  rejected: z.int(),
  missing: z
    .object({ passed: z.int(), held: z.int() })
    .describe(
      "decisions that are missing before anything can be proven: refusals of what the filters let pass; of any kind on what they hold or flag",
    ),
});
export type Looked = z.infer<typeof looked>;

export const suggestionsState = z.enum(["never", "running", "done", "failed"]);

/** What decisions of people suggest for the filters, as it was last looked for. Nothing of it is ever active by itself. */
export const suggestions = z
  .object({
    state: suggestionsState,
    asked: z
      .object({ at: timestamp, by: actor })
      .nullable()
      .describe("who had it looked for last: a person, or the machine by itself"),
    total: z.int().nullable().describe("comments to be read, each as often as it has to be"),
    done: z.int().describe("of these, by now"),
    looked: looked.nullable().describe("null before anything was"),
    items: z.array(suggestion).describe("by kind; in each, what would do most first"),
  })
  .meta({ id: "Suggestions" });
export type Suggestions = z.infer<typeof suggestions>;

/** Some of the comments that would be judged otherwise, as they are now. */
export const suggestionExamples = z
  .object({
    items: z.array(
      z.object({
        comment: opaqueId,
        story: storyId,
        at: timestamp,
        text: z.string(),
        author: z.object({ id: z.string(), name: z.string() }),
        people: commentStatus.nullable().describe("what a person decided, or null"),
      }),
    ),
  })
  .meta({ id: "SuggestionExamples" });
export type SuggestionExamples = z.infer<typeof suggestionExamples>;

/** The filters as they are and with the change, over the same comments. */
export const suggestionBacktests = z
  .object({ active: backtest, changed: backtest })
  .meta({ id: "SuggestionBacktests" });
export type SuggestionBacktests = z.infer<typeof suggestionBacktests>;
