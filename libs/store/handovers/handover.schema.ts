import { Schema } from "mongoose";
import type { Actor } from "#contract";

type Person = Actor & { kind: "person" };

export interface StoredHandover {
  _id: string;
  site: string;
  at: Date;
  by: Person;
  text: string;
  done?: { at: Date; by: Person };
}

export const handoverSchema = new Schema<StoredHandover>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    text: { type: String, required: true },
    done: Schema.Types.Mixed,
  },
  { collection: "handovers", versionKey: false },
);

handoverSchema.index({ site: 1, at: -1, _id: -1 }, { name: "of a site" });
handoverSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
handoverSchema.index(
  { site: 1, "done.by.id": 1 },
  { name: "done by a person", partialFilterExpression: { "done.by.id": { $exists: true } } },
);
