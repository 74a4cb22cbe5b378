import { z } from "zod";
import { newDecision, queueItem } from "./moderators.js";
import { soughtComments } from "./moderation-search.js";
import { actor, opaqueId, page, timestamp } from "./words.js";

/** So many comments are decided on at once, at most. */
export const mostInJob = 10_000;
const mostNamed = 1000;

/** The comments that a job is about: those named, or all that are found by what is said of them. */
export const jobSelection = soughtComments
  .extend({ comments: z.array(opaqueId).min(1).max(mostNamed).optional() })
  .refine(
    (said) => Object.values(said).some((one) => one !== undefined),
    "must say something of the comments",
  )
  .refine(({ comments, ...sought }) => comments === undefined || Object.keys(sought).length === 0, {
    path: ["comments"],
    message: "stands alone: name comments, or say what is looked for",
  })
  .meta({ id: "JobSelection" });
export type JobSelection = z.infer<typeof jobSelection>;

export const newDecisionJob = z
  .strictObject({
    select: jobSelection,
    ...newDecision.pick({ decision: true, reason: true, note: true }).shape,
    until: timestamp
      .optional()
      .describe("decides on what still comes of a wave before then, too; only with `select.wave`"),
    dryRun: z.boolean().optional().describe("only tell what would be decided on"),
  })
  .refine(({ until, select }) => until === undefined || select.wave !== undefined, {
    path: ["until"],
    message: "goes with `select.wave` alone",
  })
  .meta({ id: "NewDecisionJob" });
export type NewDecisionJob = z.infer<typeof newDecisionJob>;

export const decisionJobQuery = z.object({ dryRun: z.stringbool().optional() });

export const jobState = z.enum(["running", "done", "undoing", "undone"]);
export type JobState = z.infer<typeof jobState>;

/** One decision on many comments, each of which is decided for itself. */
export const decisionJob = z
  .object({
    id: opaqueId,
    select: jobSelection,
    ...newDecision.pick({ decision: true }).shape,
    reason: z.string().nullable(),
    note: z.string().nullable(),
    by: actor,
    at: timestamp,
    state: jobState,
    count: z.int().describe("comments that it is about"),
    decided: z.int().describe("of these, by now"),
    refused: z
      .int()
      .describe("left as they are: changed, deleted or decided by somebody since, or waiting for an answer"),
    undone: z.int().describe("that are again what they were"),
    undoneBy: actor.nullable().describe("who has taken it back"),
    undoable: z.boolean(),
  })
  .meta({ id: "DecisionJob" });
export type DecisionJob = z.infer<typeof decisionJob>;

export const decisionJobs = page(decisionJob).meta({ id: "DecisionJobs" });
export type DecisionJobs = z.infer<typeof decisionJobs>;

/** What a job would be about, the newest first; or the job that was begun. */
export const jobPreview = z
  .object({
    count: z.int(),
    sample: z.array(queueItem),
    takesTwo: z.boolean().describe("whoever asks for it only proposes it: the site wants a second person"),
  })
  .meta({ id: "DecisionJobPreview" });
export type JobPreview = z.infer<typeof jobPreview>;

export const jobBegun = decisionJob.pick({ id: true, count: true }).meta({ id: "DecisionJobBegun" });
export type JobBegun = z.infer<typeof jobBegun>;
