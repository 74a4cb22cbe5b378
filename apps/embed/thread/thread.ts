import type { Comment, CommentsPage, Sort } from "#contract";
import { type Entries, gather } from "./entry.js";

/** What a reader sees of a discussion: a pure function of the page that it began with and of what happened since. */
export interface Thread {
  /** the last event that is in it */
  readonly seq: number;
  /** published comments, replies included, as of event `countSeq` */
  readonly count: number;
  readonly countSeq: number;
  readonly closed: boolean;
  readonly sort: Sort;
  /** who reads, if they are signed in */
  readonly me: string | null;
  readonly comments: Entries;
  /** above the list whatever its order: what a permalink asked for, and what I wrote */
  readonly top: readonly string[];
  /** the top-level comments, in the order of `sort` */
  readonly roots: readonly string[];
  /** where the list goes on; null at its end */
  readonly next: string | null;
  /** published while one reads, and not shown yet, so that the text stays where it is */
  readonly arrivals: readonly string[];
  /** shown lately, to be marked */
  readonly fresh: ReadonlySet<string>;
}

/** The thread as a page gives it. */
export function threadOf({ story, items, next }: CommentsPage, sort: Sort, me: string | null): Thread {
  return {
    seq: story.seq,
    count: story.count,
    countSeq: story.seq,
    closed: story.closed,
    sort,
    me,
    comments: gather(new Map(), items),
    top: [],
    roots: items.map(({ id }) => id),
    next,
    arrivals: [],
    fresh: new Set(),
  };
}

export function isByMe({ me }: Thread, { author }: Pick<Comment, "author">): boolean {
  return me !== null && author?.id === me;
}

/** Whether a comment answers one of mine. */
export function isToMe(thread: Thread, { parent }: Pick<Comment, "parent">): boolean {
  const answered = parent === null ? undefined : thread.comments.get(parent);
  return answered !== undefined && isByMe(thread, answered.comment);
}
