import { z } from "zod";
import { opaqueId, timestamp } from "./words.js";

/** What somebody signed in with, as it says itself: nobody has checked it. */
export const device = z.object({
  browser: z.string().nullable().describe("like `Firefox`; null: not known"),
  system: z.string().nullable().describe("like `Linux`; null: not known"),
});
export type Device = z.infer<typeof device>;

/** A sign-in with a password that still counts. */
export const signIn = device
  .extend({
    id: opaqueId,
    begun: timestamp,
    used: timestamp.describe("when it was used last, to within five minutes"),
    current: z.boolean().describe("whether it is the one that is asked in"),
  })
  .meta({ id: "SignIn" });
export type SignIn = z.infer<typeof signIn>;

/** Those that were used last, a hundred at most, the latest first. */
export const signIns = z.object({ items: z.array(signIn) }).meta({ id: "SignIns" });
export type SignIns = z.infer<typeof signIns>;

/** The password that one has now, said once more before something that whoever found an open window should not do. */
export const passwordGiven = z
  .strictObject({ currentPassword: z.string().min(1).max(256) })
  .meta({ id: "PasswordGiven" });
export type PasswordGiven = z.infer<typeof passwordGiven>;
