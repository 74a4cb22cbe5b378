import { rootsOf, type Thread } from "../thread/thread.js";

/** Ids of what is in a thread, from above to below as it is drawn. */
export function inOrder(thread: Thread): string[] {
  const below = (id: string): string[] => [id, ...(thread.comments.get(id)?.replies ?? []).flatMap(below)];
  return rootsOf(thread).flatMap(below);
}

/** The next of some comments after the one where the reader is; from the end on, the first. */
export function nextOf(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  from: string | null,
): string | null {
  const at = from === null ? -1 : order.indexOf(from);
  const around = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return around.find((id) => wanted.has(id)) ?? null;
}
