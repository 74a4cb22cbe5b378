import { Schema } from "mongoose";
import type { Actor } from "#contract";

export interface StoredNote {
  _id: string;
  site: string;
  comment: string;
  at: Date;
  by: Actor & { kind: "person" };
  text: string;
}

export const noteSchema = new Schema<StoredNote>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    comment: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    text: { type: String, required: true },
  },
  { collection: "notes", versionKey: false },
);

noteSchema.index({ site: 1, comment: 1, at: 1 }, { name: "notes of a comment" });
noteSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
