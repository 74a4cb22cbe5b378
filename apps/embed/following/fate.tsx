import { useComputed } from "@preact/signals";
import type { Entry } from "../thread/entry.js";
import { useShown } from "../reading/context.js";

/** What became of a comment, told to its author where they wrote it. */
export function Fate({ entry: { comment, reason } }: { entry: Entry }) {
  const { discussion, speech } = useShown();
  const mine = useComputed(() => discussion.written.value.has(comment.id)).value;
  const { fate } = speech.texts;
  if (comment.status === "deleted" || (comment.status === "published" && !mine)) return null;
  return (
    <p class={`fate ${comment.status}`} part="fate">
      {fate[comment.status]}
      {reason && comment.status !== "published" && <span class="reason"> {fate.because(reason)}</span>}
    </p>
  );
}
