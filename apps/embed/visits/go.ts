import type { Discussion } from "../reading/discussion.js";
import { inOrder, nextOf } from "./order.js";

/** Ids of the comments on the page that came since the reader's last visit. */
export function newIn(discussion: Discussion): Set<string> {
  const entries = discussion.thread.value?.comments.values() ?? [];
  return new Set(
    [...entries].filter(({ comment }) => discussion.isNew(comment)).map(({ comment }) => comment.id),
  );
}

/** Takes the reader to the next new comment after the one where they are. */
export function goToNextNew(discussion: Discussion): void {
  const thread = discussion.thread.value;
  if (!thread) return;
  const here = discussion.root.activeElement?.closest("article")?.id.slice("palabre-".length) ?? null;
  const next = nextOf(inOrder(thread), newIn(discussion), here);
  if (next !== null) reach(discussion, next);
}

/** Takes the reader to a comment of the thread, out of what is folded or not drawn. */
function reach(discussion: Discussion, id: string): void {
  const ancestors = ancestorsOf(discussion, id);
  const folded = discussion.folded.value;
  if (ancestors.some((ancestor) => folded.has(ancestor)))
    discussion.folded.value = new Set([...folded].filter((other) => !ancestors.includes(other)));
  discussion.reached.value = ancestors.at(-1) ?? id;
  discussion.afterwards((followed) => followed.goTo(id));
}

function ancestorsOf(discussion: Discussion, id: string): string[] {
  const comments = discussion.thread.value?.comments;
  const parent = comments?.get(id)?.comment.parent ?? null;
  return parent === null || !comments?.has(parent) ? [] : [parent, ...ancestorsOf(discussion, parent)];
}
