import { z } from "zod";
import { opaqueId } from "./words.js";

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
