import { Schema } from "mongoose";

export interface StoredReaction {
  /** `comment user kind`: at most one of each kind a reader and comment */
  _id: string;
  site: string;
  story: string;
  comment: string;
  user: string;
  kind: string;
  at: Date;
}

export const reactionSchema = new Schema<StoredReaction>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    comment: { type: String, required: true },
    user: { type: String, required: true },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: "reactions", versionKey: false },
);

// on one story, and on all of a site
reactionSchema.index({ site: 1, user: 1, story: 1 }, { name: "by reader" });
