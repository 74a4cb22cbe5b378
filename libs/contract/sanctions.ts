import { z } from "zod";
import { actor, opaqueId, storyId, timestamp } from "./words.js";

/**
 * `warn` changes nothing; `premoderate` holds what they write; `suspend` and `ban` keep them from taking part; `shadow` shows what
 * they write to themselves alone. Each gives its person a statement of reasons but the shadow, which would be none: article 17 of
 * the Digital Services Act spares nothing but deceptive advertising in high volume, so a shadow is for spam alone.
 */
export const sanctionKind = z.enum(["warn", "premoderate", "suspend", "ban", "shadow"]);
export type SanctionKind = z.infer<typeof sanctionKind>;

/** Where a sanction counts: on one story, or on all of a section. */
export const sanctionScope = z
  .union([z.strictObject({ story: storyId }), z.strictObject({ section: z.string().trim().min(1).max(200) })])
  .describe("where it counts; without it, on the whole site");
export type SanctionScope = z.infer<typeof sanctionScope>;

export const newSanction = z
  .strictObject({
    kind: sanctionKind,
    reason: z.string().trim().min(1, "must not be empty").max(500, "must have 500 characters at most"),
    until: timestamp.optional().describe("when it ends by itself; without it, when it is lifted"),
    scope: sanctionScope.optional(),
    comment: opaqueId.optional().describe("the comment of theirs that gave rise to it"),
  })
  .refine(({ kind, until }) => kind !== "suspend" || until !== undefined, {
    path: ["until"],
    message: "must say when the suspension ends",
  })
  .refine(({ kind, until, scope }) => kind !== "warn" || (until ?? scope) === undefined, {
    path: ["kind"],
    message: "a warning has neither an end nor a scope",
  })
  .meta({ id: "NewSanction" });
export type NewSanction = z.infer<typeof newSanction>;

export const sanction = z
  .object({
    id: opaqueId,
    kind: sanctionKind,
    reason: z.string(),
    at: timestamp,
    by: actor,
    until: timestamp.nullable(),
    scope: sanctionScope.nullable(),
    comment: opaqueId.nullable(),
    active: z.boolean().describe("whether it counts now"),
    lifted: z.object({ at: timestamp, by: actor }).nullable(),
  })
  .meta({ id: "Sanction" });
export type Sanction = z.infer<typeof sanction>;

/** What keeps somebody from taking part. */
export const bar = z
  .object({
    kind: sanctionKind,
    reason: z.string(),
    until: timestamp.nullable(),
    scope: sanctionScope.nullable(),
    statement: opaqueId.describe("the statement of reasons, by which one appeals"),
  })
  .meta({ id: "Bar" });
export type Bar = z.infer<typeof bar>;

/** All sanctions of a person on a site, the latest first, those that are over, too. */
export const sanctions = z.object({ items: z.array(sanction) }).meta({ id: "Sanctions" });
export type Sanctions = z.infer<typeof sanctions>;
