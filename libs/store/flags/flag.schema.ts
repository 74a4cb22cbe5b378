import { Schema } from "mongoose";
import type { FlagReason } from "#contract";

export interface StoredFlag {
  _id: string;
  site: string;
  story: string;
  comment: string;
  user: string;
  reason: FlagReason;
  detail: string | null;
  at: Date;
}

export const flagSchema = new Schema<StoredFlag>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    comment: { type: String, required: true },
    user: { type: String, required: true },
    reason: { type: String, required: true },
    detail: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { collection: "flags", versionKey: false },
);

// one report a reader and comment; also the reports of a comment
flagSchema.index({ comment: 1, user: 1 }, { name: "flag", unique: true });
flagSchema.index({ site: 1, user: 1 }, { name: "by reader" });
