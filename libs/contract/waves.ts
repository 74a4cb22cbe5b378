import { z } from "zod";
import { actor, opaqueId, page, timestamp } from "./words.js";

/** So many comments that read nearly the same are a wave, if so many people have written them within a day. */
export const leastInWave = { comments: 4, authors: 3 } as const;

/** What was decided on a wave, and on what still comes of it. */
export const waveDecision = z.object({
  job: opaqueId.describe("the job that decides"),
  by: actor,
  decision: z.enum(["publish", "reject"]),
  until: timestamp.describe("what comes of the wave before then is decided on, too"),
});

/** Near-duplicates by several authors, as they arrive: one case. */
export const wave = z
  .object({
    id: opaqueId,
    begunAt: timestamp,
    lastAt: timestamp.describe("when the last of it came"),
    comments: z.int(),
    authors: z.int(),
    within: z.int().describe("of its comments, how many are in sections that one sees"),
    decided: waveDecision.nullable().describe("null, too, where only some sections of it were decided on"),
  })
  .meta({ id: "Wave" });
export type Wave = z.infer<typeof wave>;

export const waves = page(wave).meta({ id: "Waves" });
export type Waves = z.infer<typeof waves>;
