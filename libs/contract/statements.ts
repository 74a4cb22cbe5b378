import { z } from "zod";
import { sanctionKind, sanctionScope } from "./sanctions.js";
import { actor, escalated, opaqueId, page, siteId, storyPlace, timestamp } from "./words.js";

/** How an appeal stands. */
export const appealState = z.enum(["open", "upheld", "overturned"]);
export type AppealState = z.infer<typeof appealState>;

const said = z.string().trim().min(1, "must not be empty").max(5000, "must have 5,000 characters at most");

const heard = {
  text: z.string(),
  at: timestamp,
  deadline: timestamp.describe("by when the site wants to have heard it"),
  state: appealState,
  answer: z.string().nullable(),
  answeredAt: timestamp.nullable(),
};

const sanctioned = z.object({
  kind: sanctionKind,
  until: timestamp.nullable(),
  scope: sanctionScope.nullable(),
});

/** Why I was refused or sanctioned, or words of mine were masked: what, by which rule, by a person or a machine, never who (Digital Services Act, article 17). */
export const statement = z
  .object({
    id: opaqueId,
    site: siteId,
    at: timestamp,
    about: z
      .enum(["comment", "sanction", "masking"])
      .describe("a comment that was refused, a sanction, or words that were masked in a comment"),
    comment: opaqueId.nullable(),
    story: storyPlace.nullable(),
    text: z
      .string()
      .nullable()
      .describe("the words that it is about, as they were; null once I have deleted them"),
    sanction: sanctioned.nullable(),
    reason: z.string().nullable().describe("the rule or the ground, in my language where it is a known one"),
    automated: z.boolean().describe("decided by the filters, by nobody in person"),
    notice: z.boolean().describe("somebody had given notice of it as illegal"),
    revokedAt: timestamp.nullable().describe("since when it no longer holds: published after all, or lifted"),
    appealable: z.boolean().describe("whether I may appeal now"),
    appealUntil: timestamp,
    redress: z.string().describe("how to contest it"),
    appeal: z.object(heard).nullable(),
  })
  .meta({ id: "Statement" });
export type Statement = z.infer<typeof statement>;

/** Newest first. */
export const statements = page(statement).meta({ id: "Statements" });
export type Statements = z.infer<typeof statements>;

export const newAppeal = z.strictObject({ text: said }).meta({ id: "NewAppeal" });
export type NewAppeal = z.infer<typeof newAppeal>;

/** An appeal as moderators see it. Who has decided does not hear it. */
export const caseAppeal = z
  .object({
    id: opaqueId.describe("of the statement that it is against"),
    about: statement.shape.about,
    comment: opaqueId
      .nullable()
      .describe("under which it waits in the queue: what it is about, else the last that they wrote"),
    author: z.object({ id: opaqueId, name: z.string() }),
    sanction: sanctioned.extend({ id: opaqueId }).nullable(),
    decidedAt: timestamp,
    decidedBy: actor,
    proposedBy: actor
      .nullable()
      .describe("who proposed it, where it took two people: they have decided as well"),
    reason: z.string().nullable(),
    ...heard,
    heardBy: actor.nullable(),
    escalated: escalated.nullable(),
  })
  .meta({ id: "Appeal" });
export type CaseAppeal = z.infer<typeof caseAppeal>;

/** Appeals that nobody has heard yet, those whose deadline is next first. */
export const openAppeals = page(caseAppeal).meta({ id: "OpenAppeals" });
export type OpenAppeals = z.infer<typeof openAppeals>;

/** What becomes of an appeal, and what its author is told. */
export const hearing = z
  .strictObject({ outcome: appealState.exclude(["open"]), answer: said })
  .meta({ id: "Hearing" });
export type Hearing = z.infer<typeof hearing>;
