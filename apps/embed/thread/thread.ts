import type { Comment, CommentsPage, StorySummary } from "#contract";
import type { Listing } from "../reading/listing.js";
import { type Entries, gather } from "./entry.js";

type Rules = Pick<StorySummary, "closed" | "readOnly" | "mode" | "opensAt" | "closesAt" | "featured">;

/** What a reader sees of a discussion: a pure function of the page that it began with and of what happened since. */
export interface Thread {
  /** the last event that is in it */
  readonly seq: number;
  /** published comments, replies included, as of event `countSeq` */
  readonly count: number;
  readonly countSeq: number;
  /** what the publisher allows, and how many are featured */
  readonly story: Rules;
  readonly listing: Listing;
  /** who reads, if they are signed in */
  readonly me: string | null;
  readonly comments: Entries;
  /** above the list whatever its order: what a permalink asked for, and what I wrote */
  readonly top: readonly string[];
  /** the top-level comments, as they are listed */
  readonly roots: readonly string[];
  /** where the list goes on; null at its end */
  readonly next: string | null;
  /** published while one reads, and not shown yet, so that the text stays where it is */
  readonly arrivals: readonly string[];
  /** shown lately, to be marked */
  readonly fresh: ReadonlySet<string>;
}

/** The thread as a page gives it. */
export function threadOf({ story, items, next }: CommentsPage, listing: Listing, me: string | null): Thread {
  return {
    seq: story.seq,
    count: story.count,
    countSeq: story.seq,
    story: rulesOf(story),
    listing,
    me,
    comments: gather(new Map(), items),
    top: [],
    roots: items.map(({ id }) => id),
    next,
    arrivals: [],
    fresh: new Set(),
  };
}

/** Ids of the top-level comments, from above to below as they are drawn. */
export function rootsOf({ top, roots }: Pick<Thread, "top" | "roots">): string[] {
  return [...top, ...roots.filter((id) => !top.includes(id))];
}

/** What is said of a story by a page or by an event. */
export function rulesOf({ closed, readOnly, mode, opensAt, closesAt, featured }: Rules): Rules {
  return { closed, readOnly, mode, opensAt, closesAt, featured };
}

export function isByMe({ me }: Thread, { author }: Pick<Comment, "author">): boolean {
  return me !== null && author?.id === me;
}

/** Whether a comment answers one of mine. */
export function isToMe(thread: Thread, { parent }: Pick<Comment, "parent">): boolean {
  const answered = parent === null ? undefined : thread.comments.get(parent);
  return answered !== undefined && isByMe(thread, answered.comment);
}
