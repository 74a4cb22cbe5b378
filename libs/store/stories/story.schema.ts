import { Schema } from "mongoose";
import type { StoryRef } from "#contract";

export interface StoredStory {
  /** `site story`: see `storyKey` */
  _id: string;
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
    _id: { type: String, required: true },
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

/** A story's key over all sites. A site's id has no space in it, so no two stories share one. */
export function storyKey({ site, story }: StoryRef): string {
  return `${site} ${story}`;
}

export function readStoryKey(key: string): StoryRef {
  const space = key.indexOf(" ");
  return { site: key.slice(0, space), story: key.slice(space + 1) };
}
