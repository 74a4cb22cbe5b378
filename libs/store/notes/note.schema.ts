import { Schema } from "mongoose";
import type { Actor } from "#contract";

/** What a note is on: a case, or a person. */
export type NoteSubject = { comment: string; user?: undefined } | { user: string; comment?: undefined };

export type StoredNote = NoteSubject & {
  _id: string;
  site: string;
  at: Date;
  by: Actor & { kind: "person" };
  text: string;
};

export const noteSchema = new Schema<StoredNote>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    comment: String,
    user: String,
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    text: { type: String, required: true },
  },
  { collection: "notes", versionKey: false },
);

noteSchema.index({ site: 1, comment: 1, at: 1 }, { name: "notes of a comment" });
noteSchema.index(
  { site: 1, user: 1, at: 1 },
  { name: "notes on a person", partialFilterExpression: { user: { $exists: true } } },
);
noteSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
