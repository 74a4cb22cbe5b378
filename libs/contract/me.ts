import { z } from "zod";
import { password, user, username } from "./accounts.js";
import { timestamp } from "./words.js";

/** A person as they see themselves. */
export const profile = user
  .extend({
    email: z.string().nullable(),
    guest: z.boolean(),
    publisher: z.boolean().describe("signed in by the publisher, who keeps name and mail address"),
    createdAt: timestamp,
  })
  .meta({ id: "Profile" });
export type Profile = z.infer<typeof profile>;

/** What is named is changed. A new password asks for the one before. */
export const profileChange = z
  .strictObject({
    username,
    email: z.email("must be a mail address").max(254).nullable(),
    password,
    currentPassword: z.string().min(1).max(256),
  })
  .partial()
  .refine(({ password, currentPassword }) => password === undefined || currentPassword !== undefined, {
    path: ["currentPassword"],
    message: "must come with a new password",
  })
  .meta({ id: "ProfileChange" });
export type ProfileChange = z.infer<typeof profileChange>;
