import type { OwnComment, StoryEvent, TrailCheck } from "#contract";
import type { StoredComment, storedEvent, TrailEntry } from "#store";
import type { Refusal } from "./insisting.js";

/** All that is known of an evening after it, from every side. */
export interface Facts {
  /** what was taken, as it was when its author was last told so */
  accepted: readonly Accepted[];
  /** who was told that their reaction is taken, by the comment */
  reacted: ReadonlyMap<string, ReadonlySet<string>>;
  /** what a moderator was told to have decided, by the comment */
  decided: ReadonlyMap<string, "publish" | "reject">;
  stored: readonly StoredComment[];
  /** the decisions in the order they were made */
  decisions: readonly TrailEntry[];
  /** all of it */
  trail: TrailCheck;
  /** ids of the decisions that it has */
  linked: readonly string[];
  stories: readonly ToldStory[];
  /** how many comments wait in the queues */
  waiting: number;
  refusals: readonly Refusal[];
  hung: number;
}

export type Accepted = Pick<OwnComment, "id" | "revision" | "text">;

/** An event names its comment and has no word of it. */
export type KeptEvent = ReturnType<typeof storedEvent>;

/** What is told of a story, in each of the ways. */
export interface ToldStory {
  story: string;
  count: number;
  seq: number;
  /** ids of all that a reader finds who opens everything */
  listed: readonly string[];
  /** as they are kept, in the order of their numbers */
  events: readonly KeptEvent[];
  /** how somebody has followed it who listened all along */
  followed: readonly Stretch[];
}

/** What somebody has heard from the beginning on, or since they had to read the page anew. */
export interface Stretch {
  /** the last number that the page contained */
  after: number;
  /** ids of what it showed */
  shown: readonly string[];
  heard: readonly StoryEvent[];
}
