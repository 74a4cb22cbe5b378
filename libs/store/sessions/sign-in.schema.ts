import { Schema } from "mongoose";
import type { Device } from "#contract";

/** A sign-in with a password that somebody may still be in by. Of where they are, nothing is kept. */
export interface StoredSignIn extends Device {
  /** the session's id, which lets nobody in */
  _id: string;
  /** null: the installation's admin's */
  site: string | null;
  user: string;
  begun: Date;
  used: Date;
  /** when the latest of its tokens that was used expires */
  until: Date;
}

export const signInSchema = new Schema<StoredSignIn>(
  {
    _id: { type: String, required: true },
    site: { type: String, default: null },
    user: { type: String, required: true },
    begun: { type: Date, required: true },
    used: { type: Date, required: true },
    until: { type: Date, required: true },
    browser: { type: String, default: null },
    system: { type: String, default: null },
  },
  { collection: "signIns", versionKey: false },
);

signInSchema.index({ user: 1, used: -1 }, { name: "of a person" });
signInSchema.index({ until: 1 }, { name: "expired", expireAfterSeconds: 0 });
