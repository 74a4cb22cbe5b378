import { Schema } from "mongoose";

export interface StoredStory {
  site: string;
  story: string;
  url: string | null;
  title: string | null;
  section: string | null;
  closed: boolean;
  createdAt: Date;
  /** the last event's number. Only the relay writes it */
  seq: number;
  /** published comments. Only the relay writes it */
  count: number;
}

export const storySchema = new Schema<StoredStory>(
  {
    site: { type: String, required: true },
    story: { type: String, required: true },
    url: { type: String, default: null },
    title: { type: String, default: null },
    section: { type: String, default: null },
    closed: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
    seq: { type: Number, default: 0 },
    count: { type: Number, default: 0 },
  },
  { collection: "stories", versionKey: false },
);

storySchema.index({ site: 1, story: 1 }, { name: "story", unique: true });
