import { Schema } from "mongoose";
import type { StoryEvent } from "#contract";

export interface StoredEvent {
  site: string;
  story: string;
  seq: number;
  at: Date;
  event: StoryEvent;
}

/** How long events are kept, in seconds. Who was away for longer loads the page anew. */
export const eventsKept = 7 * 24 * 3600;

export const eventSchema = new Schema<StoredEvent>(
  {
    site: { type: String, required: true },
    story: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    event: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "events", minimize: false, versionKey: false },
);

eventSchema.index({ site: 1, story: 1, seq: 1 }, { name: "seq", unique: true });
eventSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: eventsKept });
