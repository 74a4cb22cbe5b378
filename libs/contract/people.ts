import { z } from "zod";
import { user } from "./accounts.js";
import { caseNote, decision } from "./moderators.js";
import { sanction } from "./sanctions.js";
import { commentStatus, opaqueId, page, storyPlace, timestamp } from "./words.js";

/** How many comments of somebody have come to each status. */
export const personRecord = z.record(commentStatus, z.int());
export type PersonRecord = z.infer<typeof personRecord>;

/** All that the team knows of somebody who writes on the site. */
export const person = z
  .object({
    user: user.extend({ createdAt: timestamp }),
    record: personRecord.describe("of the whole site"),
    sanctions: z.array(sanction).describe("the latest first, those that are over, too"),
    notes: z.array(caseNote).describe("of the team on them, oldest first"),
    links: z.boolean().describe("whether the site lets moderators see who may be the same"),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof person>;

/** A comment among all that somebody has written. */
export const personComment = z.object({
  id: opaqueId,
  parent: opaqueId.nullable(),
  story: storyPlace,
  status: commentStatus,
  revision: z.int(),
  text: z.string().describe("as typed; empty where it is deleted"),
  createdAt: timestamp,
  decision: decision.nullable().describe("the last on it"),
});
export type PersonComment = z.infer<typeof personComment>;

/** Newest first. For who is limited to sections a page may be short: those of other sections are left out. */
export const personComments = page(personComment).meta({ id: "PersonComments" });
export type PersonComments = z.infer<typeof personComments>;

/** What the team says of somebody among themselves, oldest first. */
export const personNotes = z.object({ items: z.array(caseNote) }).meta({ id: "PersonNotes" });
export type PersonNotes = z.infer<typeof personNotes>;

/** A note on somebody that was just written. */
export const personNote = z.object({ user: opaqueId, note: caseNote });
export type PersonNote = z.infer<typeof personNote>;
