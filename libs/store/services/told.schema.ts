import { Schema } from "mongoose";

/** What a service was told last of a comment. */
export interface StoredTold {
  /** the site, the filter, the comment and its revision */
  _id: string;
  told: "spam" | "ham";
  /** what it was told before that, by another delivery */
  before: "spam" | "ham" | null;
  /** the delivery that tells it, which may try again */
  by: string;
  at: Date;
}

/** As long as deliveries can be looked at, in s. */
const keptFor = 30 * 24 * 3600;

export const toldSchema = new Schema<StoredTold>(
  {
    _id: { type: String, required: true },
    told: { type: String, required: true },
    before: { type: String, default: null },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: "serviceLessons", versionKey: false },
);

toldSchema.index({ at: 1 }, { name: "kept for", expireAfterSeconds: keptFor });
