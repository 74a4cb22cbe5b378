import { z } from "zod";
import { actor, opaqueId, timestamp } from "./words.js";

/** A share of decisions that count for those nobody looked at, too, with the interval where the true share lies at 95 % (Wilson). */
export const estimate = z.object({
  share: z.number().nullable().describe("null where there are none"),
  of: z.number().describe("of so many decisions; weighted ones count for the fewer that they are worth"),
  low: z.number(),
  high: z.number(),
});
export type Estimate = z.infer<typeof estimate>;

const probability = z.number().min(0).max(1);

export const scoreBand = z.object({
  from: probability,
  to: probability,
  weight: z.number().describe("recent decisions in it; each counts for as many as it was drawn from"),
  said: probability.nullable().describe("the mean of what was said"),
  rejected: probability.nullable().describe("the share that people rejected"),
});

/** What a site's learner knows, and how right it is on what it had not learned. */
export const modelFigures = z
  .object({
    snapshot: z.int().min(1).describe("verdicts name the one that their score is from"),
    at: timestamp,
    starter: z.boolean().describe("whether it began with what Palabre learned elsewhere"),
    seen: z.int().describe("texts of comments from which it knows how common words are"),
    decisions: z
      .object({
        published: z.int(),
        rejected: z.int(),
        undone: z.int().describe("lessons that were taken back or corrected"),
      })
      .describe("people’s, that it goes by"),
    recent: z.int().describe("the decisions that all below is measured on: the last 4,000 at most"),
    measured: z
      .object({
        from: probability.describe("of scores from this on"),
        precision: estimate.describe("of what scored so much, how much people rejected"),
        recall: estimate.describe("of what people rejected, how much scored so much"),
      })
      .describe("on comments that it had not learned from"),
    reliability: z.array(scoreBand),
    calibrationError: probability.describe("how far scores are on average from what people did"),
    drift: z.object({ since: timestamp }).nullable().describe("since when scores do not hold any more"),
  })
  .meta({ id: "ModelFigures" });
export type ModelFigures = z.infer<typeof modelFigures>;

const notYet = z.object({
  from: z.null(),
  more: z.int().describe("decisions of people that are missing, at the least"),
});

/** From which score on the learner does something; « not yet » where too few decisions justify it. */
export const holdThreshold = z.union([
  z.object({
    from: probability,
    proven: z.boolean().describe("by recent decisions; before, half"),
  }),
  notYet,
]);
export type HoldThreshold = z.infer<typeof holdThreshold>;

export const rejectThreshold = z.union([
  z.object({
    from: probability,
    wrongAtMost: probability.describe("of those rejected, with 95 % confidence"),
  }),
  notYet,
]);
export type RejectThreshold = z.infer<typeof rejectThreshold>;

export const model = z
  .object({
    figures: modelFigures.nullable().describe("null before people have decided anything"),
    thresholds: z.object({
      filter: z
        .string()
        .nullable()
        .describe("the learner among the active filters; null where there is none"),
      maxWrongRejections: probability,
      hold: holdThreshold,
      reject: rejectThreshold,
    }),
  })
  .meta({ id: "Model" });
export type Model = z.infer<typeof model>;

/** With what a learner begins anew. */
export const modelReset = z
  .strictObject({
    starter: z.boolean().default(true).describe("with what Palabre learned elsewhere, or with nothing"),
  })
  .meta({ id: "ModelReset" });
export type ModelReset = z.infer<typeof modelReset>;

const right = z.enum(["publish", "reject"]);

/** Who was right where filters would judge in another way. */
export const newJudgement = z.strictObject({ comment: opaqueId, right }).meta({ id: "NewJudgement" });
export type NewJudgement = z.infer<typeof newJudgement>;

/** What was said of it last. */
export const judgement = z.object({ right, by: actor, at: timestamp }).meta({ id: "Judgement" });
export type Judgement = z.infer<typeof judgement>;

/** A learner as it is taken along. */
export const learnerBytes = z
  .string()
  .describe("some 5.5 MB, as `model/export` gives them")
  .meta({ id: "LearnerBytes", format: "binary" });
