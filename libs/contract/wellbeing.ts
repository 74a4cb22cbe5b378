import { z } from "zod";
import { contentKinds, hardKinds } from "./hard-kinds.js";
import { opaqueId } from "./words.js";

export const contentKind = z.enum(contentKinds);

/** How somebody wants to read who reads a lot. Theirs alone. */
export const comfort = z
  .strictObject({
    veil: z.boolean().describe("words that filters found, and one's own, are hidden until they are wanted"),
    words: z
      .array(
        z.string().trim().min(2, "must have two characters").max(100, "must have 100 characters at most"),
      )
      .max(200, "must be 200 at most")
      .describe("one's own"),
    grey: z.boolean().describe("the console has no colours"),
    pauseAfter: z
      .int()
      .min(5)
      .max(240)
      .nullable()
      .describe("minutes of work, then a pause is proposed; null: never"),
    hardInRow: z
      .int()
      .min(1)
      .max(10)
      .nullable()
      .describe(
        "after so many hard cases an easy one comes, where one waits; null: cases come in their order",
      ),
  })
  .meta({ id: "Comfort" });
export type Comfort = z.infer<typeof comfort>;

/** So many cases are told of at once, at most. */
export const mostRead = 500;

/** What was in front of somebody since they last told. A case that is told again on the same day counts once. */
export const newExposure = z
  .strictObject({
    cases: z
      .array(
        z.strictObject({
          comment: opaqueId,
          kinds: z.array(z.enum(hardKinds)).max(hardKinds.length).describe("why it is a hard one, if it is"),
        }),
      )
      .min(1, "must not be empty")
      .max(mostRead, `must be ${mostRead} at most`),
  })
  .meta({ id: "NewExposure" });
export type NewExposure = z.infer<typeof newExposure>;
export type CaseRead = NewExposure["cases"][number];

/** How much somebody has read. */
export const exposure = z.object({
  seen: z.int().describe("cases"),
  hard: z.int().describe("of these, hard ones"),
  kinds: z.partialRecord(z.enum(hardKinds), z.int()).describe("why they were"),
});
export type Exposure = z.infer<typeof exposure>;

export const exposureDay = z.object({
  day: z.iso.date().describe("by the site's clocks"),
  ...exposure.shape,
});
export type ExposureDay = z.infer<typeof exposureDay>;

/** What somebody has chosen, and what they have read of late. Nobody else is told. */
export const wellbeing = z
  .object({ comfort, exposure: z.array(exposureDay).describe("the last day first; kept for 30 days") })
  .meta({ id: "Wellbeing" });
export type Wellbeing = z.infer<typeof wellbeing>;
