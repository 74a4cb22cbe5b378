import type { Comment, CommentsPage, OwnComment, ReactionsMessage, RepliesPage } from "#contract";
import { dropped, hasPlace, placed, withdrawn } from "./apply.js";
import { byTime, changed, gather, type Said } from "./entry.js";
import { isByMe, type Thread } from "./thread.js";

/** The thread with a further page of its list. */
export function widened(thread: Thread, { story, items, next }: CommentsPage): Thread {
  const comments = gather(thread.comments, items);
  const ids = items.map(({ id }) => id);
  const told = story.seq > thread.seq ? { count: story.count, countSeq: story.seq } : {};
  return {
    ...thread,
    ...told,
    comments,
    next,
    roots: [...thread.roots, ...ids.filter((id) => !thread.roots.includes(id) && !thread.top.includes(id))],
    arrivals: thread.arrivals.filter((id) => !ids.includes(id)),
  };
}

/** The thread with further replies to one of its comments. */
export function unfolded(thread: Thread, parent: string, { items, next }: RepliesPage): Thread {
  const comments = gather(thread.comments, items);
  const ids = items.map(({ id }) => id);
  return {
    ...thread,
    comments: changed(comments, parent, ({ replies, replyCount }) => {
      const all = byTime(comments, [...replies, ...ids]);
      return {
        replies: all,
        nextReplies: next,
        replyCount: next === null ? listedOf(comments, all) : replyCount,
      };
    }),
    arrivals: thread.arrivals.filter((id) => !ids.includes(id)),
  };
}

function listedOf(comments: Thread["comments"], ids: readonly string[]): number {
  return ids.filter((id) => comments.get(id)?.listed).length;
}

/** The thread with one comment, which may lie outside of what is loaded, below those that it answers. */
export function linked(thread: Thread, comment: Comment, ancestors: readonly Comment[]): Thread {
  const chain = [...ancestors, comment];
  const missing = chain.filter(({ id }) => !thread.comments.has(id));
  const known = { ...thread, comments: gather(thread.comments, missing) };
  return chain.reduce((wider, link) => {
    if (link.parent !== null) return placed(wider, link);
    const here = wider.top.includes(link.id) || wider.roots.includes(link.id);
    return here ? wider : { ...wider, top: [link.id, ...wider.top] };
  }, known);
}

/** The thread with what has arrived while one was reading. */
export function revealed(thread: Thread): Thread {
  const shown = thread.arrivals.reduce((wider, id) => {
    const entry = wider.comments.get(id);
    return entry ? placed(wider, entry.comment) : wider;
  }, thread);
  return { ...shown, arrivals: [], fresh: new Set(thread.arrivals) };
}

/** The thread with a comment of mine, where it has a place there. */
export function toldIf(thread: Thread, comment: OwnComment): Thread {
  return hasPlace(thread, comment) ? told(thread, comment) : thread;
}

/** The thread with a comment of mine as it stands now, where I wrote it. */
export function told(thread: Thread, { reason, statement, ...comment }: OwnComment): Thread {
  const { replies: _, ...said } = comment;
  const known = thread.comments.get(said.id);
  if (known && isOutrun(said, known.comment)) return thread;
  if (said.status === "deleted") return withdrawn(thread, said.id);
  const comments = known
    ? changed(thread.comments, said.id, () => ({ comment: said, reason, statement }))
    : changed(gather(thread.comments, [comment]), said.id, () => ({ reason, statement, listed: false }));
  return known ? { ...thread, comments } : placed({ ...thread, comments }, said);
}

/** Whether the answer to sending comes later than the news of what has become of it since. */
function isOutrun({ status, revision }: Said, known: Said): boolean {
  return status === "pending" && known.status !== "pending" && revision <= known.revision;
}

/** The thread as somebody else reads it, or nobody in particular: what only its author sees is gone. */
export function readBy(thread: Thread, me: string | null): Thread {
  const hidden = [...thread.comments.values()].filter(
    (entry) => !entry.listed && isByMe(thread, entry.comment),
  );
  return { ...hidden.reduce(dropped, thread), me };
}

export function reacted(thread: Thread, { id, reactions }: ReactionsMessage): Thread {
  return {
    ...thread,
    comments: changed(thread.comments, id, ({ comment }) => ({ comment: { ...comment, reactions } })),
  };
}
