import { Schema } from "mongoose";

/** What one reader has to do with one story. It names people and comments, and has no word of theirs. */
export interface StoredReading {
  /** `user site story` */
  _id: string;
  site: string;
  story: string;
  user: string;
  /** absent where they do not follow the whole story */
  followsStory?: true;
  /** comments whose threads they follow; absent where they never followed one */
  follows?: string[];
  visitedAt?: Date | null;
}

export const readingSchema = new Schema<StoredReading>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    user: { type: String, required: true },
    followsStory: Boolean,
    follows: [String],
    visitedAt: { type: Date, default: null },
  },
  { collection: "readings", versionKey: false },
);

readingSchema.index(
  { site: 1, story: 1 },
  { name: "followers of a story", partialFilterExpression: { followsStory: true } },
);
readingSchema.index({ follows: 1 }, { name: "followers of a thread" });
