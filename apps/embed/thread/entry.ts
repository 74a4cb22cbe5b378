import type { Comment } from "#contract";

/** A comment without its replies, which the entry names. */
export type Said = Omit<Comment, "replies">;

export interface Entry {
  readonly comment: Said;
  /** why it was held or refused, told to its author only */
  readonly reason: string | null;
  /** the statement of reasons of a refused one */
  readonly statement?: string | null;
  /** whether everybody's list has it */
  readonly listed: boolean;
  /** ids of the replies that are here, oldest first */
  readonly replies: readonly string[];
  /** how many replies everybody's list has */
  readonly replyCount: number;
  /** where the replies go on: null at their end, empty where none was given yet */
  readonly nextReplies: string | null;
}

export type Entries = ReadonlyMap<string, Entry>;

/** What is left of a comment that is gone while replies hang on it. */
export function isTombstone({ comment }: Entry): boolean {
  return comment.author === null;
}

/** Adds comments and the replies inside them; what is known of further replies already is kept. */
export function gather(entries: Entries, comments: readonly Comment[]): Entries {
  const gathered = new Map(entries);
  const add = (comment: Comment) => {
    comment.replies.items.forEach(add);
    gathered.set(comment.id, entryOf(comment, gathered));
  };
  comments.forEach(add);
  return gathered;
}

function entryOf({ replies, ...comment }: Comment, entries: Entries): Entry {
  const known = entries.get(comment.id);
  const ids = replies.items.map(({ id }) => id);
  const complete = replies.next === null && ids.length >= replies.count;
  return {
    comment,
    reason: known?.reason ?? null,
    listed: true,
    replies: byTime(entries, [...(known?.replies ?? []), ...ids]),
    replyCount: Math.max(replies.count, ids.length),
    nextReplies: complete ? null : known ? known.nextReplies : (replies.next ?? ""),
  };
}

/** Ids of comments by the time they were written, rising, each once. */
export function byTime(entries: Entries, ids: readonly string[]): string[] {
  const keyOf = (id: string) => (entries.get(id)?.comment.createdAt ?? "") + id;
  const keyed = [...new Set(ids)].map((id) => ({ id, key: keyOf(id) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
}

/** Entries with one of them changed; unknown ones are left unknown. */
export function changed(
  entries: Entries,
  id: string | null,
  change: (entry: Entry) => Partial<Entry>,
): Entries {
  const entry = id === null ? undefined : entries.get(id);
  return entry ? new Map(entries).set(entry.comment.id, { ...entry, ...change(entry) }) : entries;
}
