import { Schema } from "mongoose";
import type { Context } from "#moderation/learner/context.js";
import type { Taught } from "#moderation/learner/lessons.js";

/** What was taught of one text, and what was known besides its words: to unlearn it takes the same. Nobody is named. */
export interface StoredLesson {
  /** comment and revision */
  _id: string;
  site: string;
  comment: string;
  /** the first snapshot of the learner that it was taught to */
  since: number;
  context: Context;
  taught: Taught;
  at: Date;
}

export const lessonSchema = new Schema<StoredLesson>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    comment: { type: String, required: true },
    since: { type: Number, required: true },
    context: { type: Schema.Types.Mixed, required: true },
    taught: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: "lessons", minimize: false, versionKey: false },
);

/** Of a decision that is taken back later, next to nothing is left to unlearn, in s: two years. */
const kept = 2 * 365 * 24 * 3600;

lessonSchema.index({ site: 1, comment: 1 }, { name: "on a comment" });
lessonSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
