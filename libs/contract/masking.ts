import { z } from "zod";
import { caseComment } from "./moderators.js";
import { opaqueId, timestamp } from "./words.js";

/** A stretch of a comment's text. `start` and `end` in UTF-16 units of the text as moderators get it; `end` is not included. */
export const mask = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
export type Mask = z.infer<typeof mask>;

/** Takes personal data out of a comment's text, for good: a moderator changes nothing else of what readers wrote. */
export const newMasks = z
  .strictObject({
    revision: z.int().min(1),
    after: opaqueId
      .nullable()
      .optional()
      .describe("the last masking that one has seen (`masked.id` of the comment); null: none yet"),
    masks: z.array(mask).min(1, "must not be empty").max(100, "must be 100 at most"),
  })
  .meta({ id: "NewMasks" });
export type NewMasks = z.infer<typeof newMasks>;

/** Another comment in which the same words stand: with these masks they leave it, too. */
export const quotation = newMasks.pick({ revision: true, masks: true }).extend({
  comment: opaqueId,
  author: z.string(),
  createdAt: timestamp,
  after: opaqueId.nullable(),
});
export type Quotation = z.infer<typeof quotation>;

/** A comment as it is once something is masked in it. */
export const maskedComment = caseComment
  .extend({
    quotedIn: z
      .array(quotation)
      .describe("later comments on the story in which what was masked still stands, 50 at most"),
  })
  .meta({ id: "MaskedComment" });
export type MaskedComment = z.infer<typeof maskedComment>;
