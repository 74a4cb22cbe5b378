import { brakeEffect } from "./brakes.js";
import { z } from "zod";
import { namedFilterSet } from "./filter-drafts.js";
import { measuredShare } from "./insights.js";
import { judgement } from "./model.js";
import { changedVersion } from "./suggested-change.js";
import { actor, commentStatus, listQuery, opaqueId, page, storyId, timestamp, verdictKind } from "./words.js";

/** So many comments are judged again at once, at most. */
export const mostInBacktest = 1_000_000;

const span = {
  filters: namedFilterSet.describe("the draft as it is now, or a version"),
  last: z
    .int()
    .min(1)
    .max(mostInBacktest, "must be 1,000,000 at most")
    .default(10_000)
    .describe("so many comments, the newest of those that fit"),
  from: timestamp.optional().describe("written from then on"),
  to: timestamp.optional().describe("written before then"),
};

function inOrder({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return from === undefined || to === undefined || Date.parse(from) < Date.parse(to);
}

const order = { path: ["from"], message: "must be before `to`" };

/** What of the past is judged again by which filters. */
export const newBacktest = z
  .strictObject({
    ...span,
    askServices: z
      .boolean()
      .default(false)
      .describe("ask services; else only what they have answered of late counts"),
  })
  .refine(inOrder, order)
  .meta({ id: "NewBacktest" });
export type NewBacktest = z.infer<typeof newBacktest>;

/** The same in an address. */
export const priceQuery = z
  .strictObject({
    ...span,
    filters: z.union([z.literal("draft"), z.coerce.number().int().min(1)]),
    last: z.coerce.number().int().min(1).max(mostInBacktest).default(10_000),
  })
  .refine(inOrder, order);
export type PriceQuery = z.infer<typeof priceQuery>;

/** What it would take to ask services of comments of the past. */
export const backtestPrice = z
  .object({
    comments: z.int(),
    services: z.array(
      z.object({
        filter: z.string(),
        questions: z.int().describe("at most: what was answered of late is not asked again"),
        cost: z.number().describe("of these"),
      }),
    ),
    cost: z.number(),
  })
  .meta({ id: "BacktestPrice" });
export type BacktestPrice = z.infer<typeof backtestPrice>;

export const backtestState = z.enum(["running", "done", "cancelled", "failed"]);
export type BacktestState = z.infer<typeof backtestState>;

/** Of the comments with this verdict, how many people had published and rejected; on the others no person decided. */
const judged = z.object({ published: z.int(), rejected: z.int(), undecided: z.int() });

export const backtestMatrix = z
  .record(verdictKind, judged)
  .describe("what the filters would conclude, against what people decided");
export type BacktestMatrix = z.infer<typeof backtestMatrix>;

const hits = z.object({
  hits: z.int().describe("comments in which it found something, or of which the rule was true"),
  ...judged.shape,
  right: measuredShare.describe("of those that people decided on, how many they rejected"),
});

export const filterHits = hits.extend({
  filter: z.string(),
  alone: z.int().describe("comments in which no other filter found anything"),
  decides: z.int().describe("comments whose verdict follows from it"),
  behind: z
    .array(z.object({ rule: z.string(), comments: z.int() }))
    .optional()
    .describe(
      "of a rule: the comments of which it was true, and another before it, too, which therefore decided; by which, the most frequent first. Absent of filters, and in what was counted before: there, `hits` are those that the rule decided",
    ),
  does: z
    .partialRecord(brakeEffect, z.int())
    .optional()
    .describe(
      "what that comes to, and comments in which it masks something; absent in what was counted before",
    ),
  unasked: z
    .int()
    .optional()
    .describe("comments of which its service was not asked: what it would have found is absent"),
});
export type FilterHits = z.infer<typeof filterHits>;

export const ruleHits = hits.extend({ filter: z.string(), rule: z.string() });
export type RuleHits = z.infer<typeof ruleHits>;

/** So many of what a filter lists and never found are named. */
export const mostUnfound = 100;

/** What a filter lists, and what of it was found nowhere. */
export const unfoundHere = z.object({
  filter: z.string(),
  of: z.int().describe("words or patterns that it lists"),
  count: z.int().describe("of these, how many were found in no comment"),
  first: z.array(z.string()).max(mostUnfound).describe("the first of these, in its order"),
});
export type UnfoundHere = z.infer<typeof unfoundHere>;

/** Comments of some days, the last of them included, in the site's time zone. */
const backtestStep = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  ...judged.shape,
  precision: measuredShare,
  recall: measuredShare,
});
export type BacktestStep = z.infer<typeof backtestStep>;

/** Comments whose verdict was one, and would be another. */
const backtestMove = z.object({ was: verdictKind, would: verdictKind, ...judged.shape });
export type BacktestMove = z.infer<typeof backtestMove>;

export const backtestResult = z
  .object({
    matrix: backtestMatrix,
    precision: measuredShare.describe("of what they would keep from readers, how much people rejected"),
    recall: measuredShare.describe("of what people rejected, how much they would keep from readers"),
    rejections: measuredShare.describe("of what they would reject by themselves, how much people rejected"),
    filters: z.array(filterHits).describe("in the set's order; those that found nothing, too"),
    overlaps: z
      .array(z.object({ filters: z.tuple([z.string(), z.string()]), both: z.int() }))
      .describe("comments in which two filters found something"),
    rules: z.array(ruleHits).describe("the 500 that found most"),
    changed: z.int().describe("comments whose verdict would be another one"),
    masked: z.int().describe("comments in which filters would mask something"),
    moves: z.array(backtestMove).describe("from which verdict to which, the most frequent first"),
    steps: z
      .array(backtestStep)
      .describe("the same over time: days, or so many days at once that there are 60 at most"),
  })
  .meta({ id: "BacktestResult" });
export type BacktestResult = z.infer<typeof backtestResult>;

/** Comments of the past, judged again by filters that may come. */
export const backtest = z
  .object({
    id: opaqueId,
    at: timestamp,
    by: actor,
    filters: z.union([z.literal("draft"), z.int(), changedVersion]),
    last: z.int(),
    from: timestamp.nullable(),
    to: timestamp.nullable(),
    askServices: z.boolean(),
    state: backtestState,
    total: z.int().nullable().describe("comments to be judged; null before they were counted"),
    done: z.int().describe("of these, by now"),
    result: backtestResult.nullable().describe("of what is done by now"),
    unfound: z.array(unfoundHere).describe("of filters that list words or patterns, by what is done by now"),
  })
  .meta({ id: "Backtest" });
export type Backtest = z.infer<typeof backtest>;

export const backtests = page(backtest).meta({ id: "Backtests" });
export type Backtests = z.infer<typeof backtests>;

/** What a filter saw in a comment, and where: UTF-16 units of the text. */
const changedFinding = z.object({
  filter: z.string(),
  rule: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
});

/** Where a comment stands whose verdict is told. */
const judgedAgain = z.object({
  comment: opaqueId,
  story: storyId,
  at: timestamp,
  text: z.string().describe("as it was judged, where that is kept; else as it is now"),
  author: z.object({ id: z.string(), name: z.string() }),
  people: commentStatus.nullable().describe("what a person decided, or null"),
});

/** A comment that these filters judge in another way than those of its time did. */
export const changedVerdict = judgedAgain
  .extend({
    was: verdictKind,
    would: verdictKind,
    decidedBy: z.string().nullable().describe("the filter or rule, or null for the default"),
    wasDecidedBy: z.string().nullable().describe("the same of its time, as far as it is kept"),
    findings: z.array(changedFinding).describe("what these filters saw; the first of them"),
    judgement: judgement.nullable().describe("who an operator says was right, or null"),
  })
  .meta({ id: "ChangedVerdict" });
export type ChangedVerdict = z.infer<typeof changedVerdict>;

export const changedVerdicts = page(changedVerdict).meta({ id: "ChangedVerdicts" });
export type ChangedVerdicts = z.infer<typeof changedVerdicts>;

/** All of them, a line each. */
export const changesTable = z.string().meta({ id: "ChangesTable", description: "CSV (RFC 4180)" });

/** Which of the changed comments are asked for. */
export const whichChanges = z.object({
  was: verdictKind.optional(),
  would: verdictKind.optional(),
  people: z
    .enum(["published", "rejected", "undecided"])
    .optional()
    .describe("what people decided of them, or that nobody did"),
});
export type WhichChanges = z.infer<typeof whichChanges>;

export const changesQuery = listQuery.extend(whichChanges.shape);
export type ChangesQuery = z.infer<typeof changesQuery>;

/** Whether what is ended is forgotten as well. */
export const endBacktest = z.object({
  forget: z.stringbool().default(false).describe("with all that it has found"),
});
export type EndBacktest = z.infer<typeof endBacktest>;

/** How far a share of the second lies above the first's. @see Newcombe, Statistics in Medicine 17 (1998) 873, method 10, 95 % */
const shareDifference = z.object({
  one: measuredShare,
  other: measuredShare,
  difference: z.number().nullable().describe("-1…1; null where one of them was not measured"),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ShareDifference = z.infer<typeof shareDifference>;

/** Two backtests of the same comments, side by side. */
export const backtestComparison = z
  .object({
    precision: shareDifference,
    recall: shareDifference,
    rejections: shareDifference,
    differing: z.int().describe("comments that both judge differently"),
    pairs: z
      .array(z.object({ one: verdictKind, other: verdictKind, ...judged.shape }))
      .describe("what the first and what the other would conclude of these"),
  })
  .meta({ id: "BacktestComparison" });
export type BacktestComparison = z.infer<typeof backtestComparison>;

/** A comment that two backtests judge differently. */
export const differingVerdict = judgedAgain
  .extend({
    was: verdictKind,
    one: verdictKind,
    other: verdictKind,
    judgedIn: opaqueId.describe("the backtest of both by which it is kept who was right"),
    judgement: judgement.nullable(),
  })
  .meta({ id: "DifferingVerdict" });
export type DifferingVerdict = z.infer<typeof differingVerdict>;

export const differingVerdicts = page(differingVerdict).meta({ id: "DifferingVerdicts" });
export type DifferingVerdicts = z.infer<typeof differingVerdicts>;
