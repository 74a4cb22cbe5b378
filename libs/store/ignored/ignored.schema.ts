import { Schema } from "mongoose";

/** Whom one reader does not want to read on a site. */
export interface StoredIgnored {
  /** `site user` */
  _id: string;
  site: string;
  user: string;
  people: string[];
}

export const ignoredSchema = new Schema<StoredIgnored>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    user: { type: String, required: true },
    people: [String],
  },
  { collection: "ignored", versionKey: false },
);

ignoredSchema.index({ site: 1, people: 1 }, { name: "who ignores somebody" });
