import { Schema } from "mongoose";
import type { Actor } from "#contract";

/** A key of a site: who acts by it, and in which session. The key itself is nowhere. */
export interface StoredApiKey {
  _id: string;
  site: string;
  name: string;
  by: Actor;
  at: Date;
  /** the account that acts by it */
  user: string;
  session: string;
  expiresAt: Date;
  /** when it was ended before, or is to be */
  endsAt: Date | null;
}

const { Mixed } = Schema.Types;

export const apiKeySchema = new Schema<StoredApiKey>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    name: { type: String, required: true },
    by: { type: Mixed, required: true },
    at: { type: Date, required: true },
    user: { type: String, required: true },
    session: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    endsAt: { type: Date, default: null },
  },
  { collection: "apiKeys", versionKey: false },
);

apiKeySchema.index({ site: 1, at: -1 }, { name: "of a site" });
