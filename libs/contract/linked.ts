import { z } from "zod";
import { user } from "./accounts.js";
import { personRecord } from "./people.js";
import { sanction } from "./sanctions.js";

/** Somebody who wrote from the same network as somebody else, and so may be the same; nothing says that they are. */
export const linkedPerson = z.object({
  user,
  guest: z.boolean(),
  on: z.iso.date().describe("the last day on which they wrote from there, by UTC"),
  record: personRecord,
  sanctions: z.array(sanction).describe("those that count now"),
});
export type LinkedPerson = z.infer<typeof linkedPerson>;

/** Of two who are linked one is a guest at least. The last who wrote is the first. */
export const linkedPeople = z
  .object({
    items: z.array(linkedPerson),
    crowded: z
      .boolean()
      .describe("whether they wrote from a network that so many use that it says nothing, and is left out"),
    days: z.int().describe("for how long it is kept who wrote from which network"),
  })
  .meta({ id: "LinkedPeople" });
export type LinkedPeople = z.infer<typeof linkedPeople>;
