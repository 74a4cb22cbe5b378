import type { StoryEvent, TrailCheck } from "#contract";
import type { StoredComment, storedEvent, TrailEntry } from "#store";
import type { Refusal } from "./insisting.js";

/** All that is known of an evening after it, from every side. */
export interface Facts {
  /** ids of what was answered with 201 */
  accepted: readonly string[];
  /** what a moderator was told to have decided, by the comment */
  decided: ReadonlyMap<string, "publish" | "reject">;
  stored: readonly StoredComment[];
  /** the decisions in the order they were made */
  decisions: readonly TrailEntry[];
  trail: TrailCheck;
  stories: readonly ToldStory[];
  /** how many comments wait in the queues */
  waiting: number;
  refusals: readonly Refusal[];
  hung: number;
}

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
  /** what somebody has heard who listened all along */
  heard: readonly StoryEvent[];
}
