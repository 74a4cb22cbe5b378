import type { Comment, StoryEvent } from "#contract";
import { byTime, changed, type Entry, gather, isTombstone } from "./entry.js";
import { isSort } from "../reading/listing.js";
import { isByMe, isToMe, rulesOf, type Thread } from "./thread.js";

/**
 * The thread after one event of its story. An event that it already has changes nothing, and neither does one that comes after a
 * gap: what is missing has to be asked for first.
 */
export function apply(thread: Thread, event: StoryEvent): Thread {
  if (event.seq !== thread.seq + 1) return thread;
  return { ...happened(thread, event), seq: event.seq };
}

function happened(thread: Thread, event: StoryEvent): Thread {
  switch (event.type) {
    case "comment.published":
      return published(counted(thread, event.seq, 1), event.comment);
    case "comment.edited":
      return edited(thread, event.comment);
    case "comment.removed":
      return removed(counted(thread, event.seq, -1), event.id);
    case "story.changed":
      return { ...thread, story: rulesOf(event), count: event.count };
  }
}

/** A later page may have told the count of this event before. */
function counted(thread: Thread, seq: number, change: 1 | -1): Thread {
  return seq <= thread.countSeq ? thread : { ...thread, count: Math.max(0, thread.count + change) };
}

function edited(thread: Thread, { replies: _, ...comment }: Comment): Thread {
  return { ...thread, comments: changed(thread.comments, comment.id, () => ({ comment })) };
}

function published(thread: Thread, comment: Comment): Thread {
  const known = thread.comments.get(comment.id);
  const counting = known?.listed ? thread : replyCounted(thread, comment.parent, 1);
  if (known) return edited(listedAgain(counting, comment.id), comment);
  if (!belongs(thread, comment)) return counting;
  const comments = gather(counting.comments, [comment]);
  const inPlace = isByMe(thread, comment) || isToMe(thread, comment);
  return inPlace
    ? placed({ ...counting, comments }, comment)
    : { ...counting, comments, arrivals: [...counting.arrivals, comment.id] };
}

function listedAgain(thread: Thread, id: string): Thread {
  return {
    ...thread,
    comments: changed(thread.comments, id, () => ({ listed: true, reason: null })),
  };
}

function replyCounted(thread: Thread, parent: string | null, change: 1 | -1): Thread {
  return {
    ...thread,
    comments: changed(thread.comments, parent, ({ replyCount }) => ({ replyCount: replyCount + change })),
  };
}

/** Whether a new comment has its place in what is loaded; else it comes when more is. */
function belongs(thread: Thread, comment: Comment): boolean {
  if (isByMe(thread, comment) || isToMe(thread, comment)) return hasPlace(thread, comment);
  if (!isSort(thread.listing)) return false;
  if (comment.parent !== null) return thread.comments.get(comment.parent)?.nextReplies === null;
  return thread.next === null || !isBeyond(thread, comment);
}

/** Whether a comment of mine has a place here. A choice of comments has one only for what it lists, and below that. */
export function hasPlace(
  { listing, comments }: Thread,
  { id, parent }: Pick<Comment, "id" | "parent">,
): boolean {
  return isSort(listing) || comments.has(id) || (parent !== null && comments.has(parent));
}

/** Whether a top-level comment comes after the part of the list that is loaded. */
function isBeyond({ listing, roots, comments }: Thread, { createdAt }: Comment): boolean {
  const last = comments.get(roots.at(-1) ?? "");
  if (last === undefined) return false;
  if (listing === "newest") return createdAt < last.comment.createdAt;
  return listing === "oldest" && createdAt > last.comment.createdAt;
}

/** Puts a comment that is known where it belongs in the lists. Mine go above the list, whatever its order. */
export function placed(thread: Thread, comment: Pick<Comment, "id" | "parent" | "author">): Thread {
  const { id, parent } = comment;
  if (parent !== null && thread.comments.has(parent))
    return {
      ...thread,
      comments: changed(thread.comments, parent, ({ replies }) => ({
        replies: byTime(thread.comments, [...replies, id]),
      })),
    };
  if (thread.top.includes(id) || thread.roots.includes(id)) return thread;
  if (isByMe(thread, comment)) return { ...thread, top: [id, ...thread.top] };
  return { ...thread, roots: withRoot(thread, id) };
}

function withRoot({ listing, comments, roots }: Thread, id: string): readonly string[] {
  if (listing === "newest") return byTime(comments, [id, ...roots]).reverse();
  return listing === "oldest" ? byTime(comments, [...roots, id]) : [id, ...roots];
}

function removed(thread: Thread, id: string): Thread {
  const entry = thread.comments.get(id);
  if (!entry || isTombstone(entry)) return thread;
  if (entry.replyCount > 0) return isByMe(thread, entry.comment) ? thread : buried(thread, id);
  const unlisted = uncounted(thread, entry);
  if (isByMe(thread, entry.comment))
    return { ...unlisted, comments: changed(unlisted.comments, id, () => ({ listed: false })) };
  return withoutEmptyTombstone(dropped(unlisted, entry), entry.comment.parent);
}

/** The thread without a comment that I have deleted, wherever I did it; with its tombstone where replies hang on it. */
export function withdrawn(thread: Thread, id: string): Thread {
  const entry = thread.comments.get(id);
  if (!entry || isTombstone(entry)) return thread;
  if (entry.replyCount > 0) return buried(thread, id, "deleted");
  return withoutEmptyTombstone(dropped(uncounted(thread, entry), entry), entry.comment.parent);
}

function uncounted(thread: Thread, { listed, comment }: Entry): Thread {
  return listed ? replyCounted(thread, comment.parent, -1) : thread;
}

function buried(thread: Thread, id: string, status: Comment["status"] = "rejected"): Thread {
  const tombstone = ({ comment }: Entry): Partial<Entry> => ({
    comment: {
      ...comment,
      author: null,
      html: "",
      text: "",
      status,
      editedAt: null,
      reactions: {},
    },
  });
  return { ...thread, comments: changed(thread.comments, id, tombstone) };
}

/** The thread without one comment. */
export function dropped(thread: Thread, { comment: { id, parent } }: Entry): Thread {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const comments = new Map(
    changed(thread.comments, parent, ({ replies }) => ({ replies: without(replies) })),
  );
  comments.delete(id);
  const { roots, top, arrivals } = thread;
  return { ...thread, comments, roots: without(roots), top: without(top), arrivals: without(arrivals) };
}

/** A tombstone stands only while replies hang on it. */
function withoutEmptyTombstone(thread: Thread, id: string | null): Thread {
  const entry = id === null ? undefined : thread.comments.get(id);
  if (!entry || entry.replyCount > 0 || !isTombstone(entry)) return thread;
  return withoutEmptyTombstone(
    dropped(replyCounted(thread, entry.comment.parent, -1), entry),
    entry.comment.parent,
  );
}
