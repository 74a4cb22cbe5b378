import { z } from "zod";
import { password, user, username } from "./accounts.js";
import { actor, opaqueId, page, role, timestamp } from "./words.js";

export const staffRole = role.exclude(["reader"]);
export type StaffRole = z.infer<typeof staffRole>;

export const sectionName = z.string().trim().min(1).max(200);

const sections = z
  .array(sectionName)
  .min(1, "must name a section; without `sections` there is no limit")
  .max(100)
  .transform((names) => [...new Set(names)]);

const rank = z.strictObject({ role: staffRole, sections: sections.optional() });

/** Operators and admins answer for the whole site. */
function isLimitable({ role, sections }: { role: StaffRole; sections?: unknown }): boolean {
  return role === "moderator" || sections === undefined;
}
const limitable = { path: ["sections"], message: "only moderators can be limited to sections" };

/** A rank on a site, for somebody who may be limited to some of its sections. */
export const newRank = rank.refine(isLimitable, limitable).meta({ id: "NewRank" });
export type NewRank = z.infer<typeof newRank>;

export const newStaff = rank
  .extend({ user: opaqueId })
  .refine(isLimitable, limitable)
  .meta({ id: "NewStaff" });
export type NewStaff = z.infer<typeof newStaff>;

/** What somebody may do on a site, and where. */
export const shownRank = z.object({
  role,
  sections: z.array(z.string()).nullable().describe("null: all"),
});
export type ShownRank = z.infer<typeof shownRank>;

export const staffMember = shownRank
  .extend({
    user: user.pick({ id: true, name: true, avatar: true }),
    twoFactor: z.boolean().describe("whether a code is asked for at their sign-in"),
    since: timestamp.nullable().describe("null where the publisher's sign-in has made them staff"),
  })
  .meta({ id: "StaffMember" });
export type StaffMember = z.infer<typeof staffMember>;

export const staff = z.object({ items: z.array(staffMember) }).meta({ id: "Staff" });
export type Staff = z.infer<typeof staff>;

export const namedQuery = z.object({ name: z.string().trim().min(1).max(254) });

/** The people of a site whose names look like one. */
export const namedPeople = z
  .object({ items: z.array(user.pick({ id: true, name: true, avatar: true, role: true })) })
  .meta({ id: "NamedPeople" });
export type NamedPeople = z.infer<typeof namedPeople>;

export const newInvitation = rank
  .extend({ for: z.string().trim().min(1).max(100).describe("whom it is meant for, as the team calls them") })
  .refine(isLimitable, limitable)
  .meta({ id: "NewInvitation" });
export type NewInvitation = z.infer<typeof newInvitation>;

export const invitation = shownRank
  .extend({
    id: opaqueId,
    for: z.string(),
    at: timestamp,
    by: actor,
    until: timestamp,
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitation>;

/** The code is told this once: whoever has it becomes staff. */
export const madeInvitation = invitation.extend({ code: z.string() }).meta({ id: "MadeInvitation" });
export type MadeInvitation = z.infer<typeof madeInvitation>;

export const invitations = z.object({ items: z.array(invitation) }).meta({ id: "Invitations" });
export type Invitations = z.infer<typeof invitations>;

/** Whoever was invited makes their account. */
export const acceptance = z
  .strictObject({ code: z.string().min(1).max(200), username, password })
  .meta({ id: "Acceptance" });
export type Acceptance = z.infer<typeof acceptance>;

/** What was done about who is staff. */
export const staffAct = z
  .object({
    id: opaqueId,
    at: timestamp,
    by: actor,
    act: z.enum([
      "appointed",
      "removed",
      "invited",
      "withdrawn",
      "joined",
      "codes-ended",
      "sign-ins-ended",
      "password-reset",
    ]),
    about: z.object({ id: opaqueId.nullable(), name: z.string() }).describe("no id: somebody invited"),
    from: shownRank.nullable(),
    to: shownRank.nullable(),
  })
  .meta({ id: "StaffAct" });
export type StaffAct = z.infer<typeof staffAct>;

/** The trail of who was staff, the latest first. */
export const staffActs = page(staffAct).meta({ id: "StaffActs" });
export type StaffActs = z.infer<typeof staffActs>;
