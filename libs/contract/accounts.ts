import { z } from "zod";
import { signInCode } from "./two-factor.js";
import { opaqueId, role, siteId, timestamp } from "./words.js";

/** How many marks a letter of any script may carry; more are there to hurt the eye. */
const mostMarks = 4;
const piledUp = new RegExp(`\\p{M}{${mostMarks + 1}}`, "u");

export const username = z
  .string()
  .trim()
  .min(2, "must have at least 2 characters")
  .max(40, "must have 40 characters at most")
  .regex(
    /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ._'’-]*[\p{L}\p{M}\p{N}.])?$/u,
    "may have letters, digits, spaces and . _ ' - only",
  )
  .refine((name) => /[\p{L}\p{N}]/u.test(name), "must have a letter or a digit")
  .refine(
    (name) => !/\p{Default_Ignorable_Code_Point}/u.test(name),
    "must not have characters that nobody sees",
  )
  .refine((name) => !piledUp.test(name.normalize("NFD")), "must not pile up marks on a letter");

export const password = z
  .string()
  .min(8, "must have at least 8 characters")
  .max(256, "must have 256 characters at most");

export const registration = z
  .object({ username, password, email: z.email("must be a mail address").max(254).optional() })
  .meta({ id: "Registration" });
export type Registration = z.infer<typeof registration>;

/** Who wants to write under a name, for once, without an account. */
export const newGuest = z.object({ name: username }).meta({ id: "NewGuest" });
export type NewGuest = z.infer<typeof newGuest>;

export const credentials = z
  .object({
    username: z.string().min(1).max(254),
    password: z.string().min(1).max(256),
    code: signInCode.optional().describe("where one is needed: the sign-in without it says so"),
  })
  .meta({ id: "Credentials" });
export type Credentials = z.infer<typeof credentials>;

export const publisherToken = z.object({ token: z.string().min(1).max(8192) }).meta({ id: "PublisherToken" });

export const user = z
  .object({
    id: opaqueId,
    site: siteId.nullable().describe("null for the installation's admin, who is at home on every site"),
    name: z.string(),
    avatar: z.string().nullable(),
    badges: z.array(z.string()),
    role,
  })
  .meta({ id: "User" });
export type User = z.infer<typeof user>;

export const session = z.object({ token: z.string(), expiresAt: timestamp, user }).meta({ id: "Session" });
export type Session = z.infer<typeof session>;

/** A reader's id, name and mail address as their publisher has them: nothing more is asked of them here. */
export const publisherSub = z.string().min(1).max(256);
export const publisherName = z.string().trim().min(1).max(80);
export const publisherEmail = z.string().max(254);

/** The claims of a publisher's JWT (RFC 7519). Coral's `user` claim is taken for `sub`, `name` and `email`. */
export const publisherClaims = z.preprocess(
  (claims) => {
    if (typeof claims !== "object" || claims === null || !("user" in claims)) return claims;
    const coral = z
      .looseObject({ id: z.string(), username: z.string(), email: z.string().optional() })
      .safeParse(claims.user);
    if (!coral.success) return claims;
    const { id, username: name, email } = coral.data;
    return { sub: id, name, ...(email === undefined ? {} : { email }), ...claims };
  },
  z.object({
    sub: publisherSub,
    name: publisherName,
    exp: z.number(),
    email: publisherEmail.optional(),
    avatar: z
      .url({ protocol: /^https$/ })
      .max(2048)
      .optional(),
    badges: z.array(z.string().min(1).max(40)).max(8).optional(),
    role: z.enum(["reader", "moderator", "operator"]).optional(),
  }),
);
export type PublisherClaims = z.infer<typeof publisherClaims>;
