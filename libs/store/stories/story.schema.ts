import { Schema } from "mongoose";
import type { StoryRef } from "#contract";
import type { Rules } from "#discussion";

/** What a publisher has said of who may do what, when: what was never said is absent. */
export interface StoredRules extends Rules {
  guests: string[];
}

export interface StoredStory extends Partial<StoredRules> {
  /** `site story`: see `storyKey` */
  _id: string;
  site: string;
  story: string;
  url: string | null;
  title: string | null;
  section: string | null;
  createdAt: Date;
  /** the last event's number. Only the relay writes it */
  seq: number;
  /** published comments. Only the relay writes it */
  count: number;
  /** featured ones among them. Only the relay writes it */
  featured?: number;
  /** who read it when this was last looked at; absent as long as hardly anybody has */
  readers?: number;
  /** the relay's batch that wrote its numbers last; absent before one did */
  relayed?: number;
}

export const rulePaths = {
  closed: Boolean,
  readOnly: Boolean,
  mode: String,
  opensAt: Date,
  closesAt: Date,
  guests: { type: [String], default: undefined },
} as const;

export const storySchema = new Schema<StoredStory>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    url: { type: String, default: null },
    title: { type: String, default: null },
    section: { type: String, default: null },
    ...rulePaths,
    createdAt: { type: Date, required: true },
    seq: { type: Number, default: 0 },
    count: { type: Number, default: 0 },
    featured: Number,
    readers: Number,
    relayed: Number,
  },
  { collection: "stories", versionKey: false },
);

storySchema.index(
  { site: 1, guests: 1 },
  { name: "guests", partialFilterExpression: { guests: { $exists: true } } },
);

/** Said of a section: that there is one. */
export const hasSection = { $gt: "" } as const;
storySchema.index(
  { site: 1, section: 1 },
  { name: "sections", partialFilterExpression: { section: hasSection } },
);

/** Said of how many read a story: that there are some. */
export const isRead = { $gt: 0 } as const;
storySchema.index({ readers: 1 }, { name: "read now", partialFilterExpression: { readers: isRead } });

/** A story's key over all sites. A site's id has no space in it, so no two stories share one. */
export function storyKey({ site, story }: StoryRef): string {
  return `${site} ${story}`;
}

export function readStoryKey(key: string): StoryRef {
  const space = key.indexOf(" ");
  return { site: key.slice(0, space), story: key.slice(space + 1) };
}
