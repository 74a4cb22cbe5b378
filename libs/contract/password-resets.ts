import { z } from "zod";
import { password } from "./accounts.js";
import { timestamp } from "./words.js";

/** The code is told this once, to be passed on: whoever has it chooses that person's new password. */
export const madePasswordReset = z
  .object({ code: z.string(), until: timestamp })
  .meta({ id: "MadePasswordReset" });
export type MadePasswordReset = z.infer<typeof madePasswordReset>;

/** Whoever has forgotten their password, and was given a code, chooses a new one. */
export const passwordReset = z
  .strictObject({ code: z.string().min(1).max(200), password })
  .meta({ id: "PasswordReset" });
export type PasswordReset = z.infer<typeof passwordReset>;
