import { z } from "zod";
import { timestamp } from "./words.js";

/** A code of the authenticator, or one of those for when it is lost. */
export const signInCode = z.string().trim().min(1).max(40);

export const codeGiven = z.strictObject({ code: signInCode }).meta({ id: "CodeGiven" });
export type CodeGiven = z.infer<typeof codeGiven>;

export const twoFactor = z
  .object({
    on: z.boolean(),
    since: timestamp.nullable(),
    recoveryLeft: z.int().describe("codes for when the authenticator is lost"),
  })
  .meta({ id: "TwoFactor" });
export type TwoFactor = z.infer<typeof twoFactor>;

/** What an authenticator needs to know. It counts once a code of it is given. */
export const enrolment = z
  .object({
    secret: z.string().describe("base32, to type in"),
    uri: z.string().describe("the same as an `otpauth` address, to show as a QR code"),
  })
  .meta({ id: "Enrolment" });
export type Enrolment = z.infer<typeof enrolment>;

/** Codes for when the authenticator is lost, each good for once, told this once. */
export const recoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: "RecoveryCodes" });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;
