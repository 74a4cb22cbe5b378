import { z } from "zod";
import { newNote } from "./moderators.js";
import { actor, opaqueId, page, timestamp } from "./words.js";

/** What one shift leaves to the next: of the whole site, not of one case. */
export const handover = z
  .object({
    id: opaqueId,
    at: timestamp,
    by: actor,
    text: z.string(),
    done: z.object({ at: timestamp, by: actor }).nullable().describe("who has seen to it"),
  })
  .meta({ id: "Handover" });
export type Handover = z.infer<typeof handover>;

export const handovers = page(handover).meta({ id: "Handovers" });
export type Handovers = z.infer<typeof handovers>;

export const newHandover = newNote.clone().meta({ id: "NewHandover" });
export type NewHandover = z.infer<typeof newHandover>;
