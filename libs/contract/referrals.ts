import { z } from "zod";
import { spoken } from "./reasons.js";
import { colleague } from "./team.js";
import { actor, opaqueId, timestamp } from "./words.js";

/** People of the team who know of something: the lawyers, the sports desk. */
export const desk = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be lower-case letters, digits and hyphens, 40 at most"),
    names: spoken(60).describe("what moderators read"),
    people: z.array(opaqueId).max(100).describe("staff of the site, by their ids"),
  })
  .meta({ id: "Desk" });
export type Desk = z.infer<typeof desk>;

/** A site's desks. */
export const desks = z
  .array(desk)
  .max(30, "must be 30 at most")
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "must not have one id twice");

/** Whom a case is passed on to: a colleague, a desk, or whoever comes next for a second look. */
export const referee = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), id: opaqueId }),
  z.strictObject({ kind: z.literal("desk"), id: desk.shape.id }),
  z.strictObject({ kind: z.literal("anyone") }),
]);
export type Referee = z.infer<typeof referee>;

export const newReferral = z
  .strictObject({ to: referee, note: z.string().trim().max(2000).optional() })
  .meta({ id: "NewReferral" });
export type NewReferral = z.infer<typeof newReferral>;

/** A case that waits, and that somebody has passed on. */
export const referral = z
  .object({
    comment: opaqueId,
    at: timestamp,
    by: actor,
    to: z.discriminatedUnion("kind", [
      colleague.extend({ kind: z.literal("person") }),
      desk.extend({ kind: z.literal("desk") }),
      z.object({ kind: z.literal("anyone") }).describe("anybody but who has passed it on"),
    ]),
    note: z.string().nullable(),
  })
  .meta({ id: "Referral" });
export type Referral = z.infer<typeof referral>;

/** Those of all cases that wait, the oldest first. */
export const referrals = z.object({ items: z.array(referral) }).meta({ id: "Referrals" });
export type Referrals = z.infer<typeof referrals>;

/** Whom a case can be passed on to. */
export const colleagues = z
  .object({ people: z.array(colleague), desks: z.array(desk) })
  .meta({ id: "Colleagues" });
export type Colleagues = z.infer<typeof colleagues>;
