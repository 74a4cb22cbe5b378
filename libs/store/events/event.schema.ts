import { Schema } from "mongoose";
import type { StoryEvent } from "#contract";
import { rulePaths, type StoredRules } from "../stories/story.schema.js";

/** An event as it is kept. It names its comment and has no word of it: what is deleted is not kept here either. */
export interface StoredEvent extends Partial<StoredRules> {
  site: string;
  story: string;
  seq: number;
  at: Date;
  type: StoryEvent["type"];
  /** null where it is about the story */
  comment: string | null;
  count: number | null;
  featured: number | null;
}

/** How long events are kept, in seconds. Who was away for longer loads the page anew. */
export const eventsKept = 7 * 24 * 3600;

export const eventSchema = new Schema<StoredEvent>(
  {
    site: { type: String, required: true },
    story: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    type: { type: String, required: true },
    comment: { type: String, default: null },
    count: { type: Number, default: null },
    featured: { type: Number, default: null },
    ...rulePaths,
  },
  { collection: "events", minimize: false, versionKey: false },
);

eventSchema.index({ site: 1, story: 1, seq: 1 }, { name: "seq", unique: true });
eventSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: eventsKept });
