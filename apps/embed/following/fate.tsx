import type { Entry } from "../thread/entry.js";
import { useRest } from "../reading/context.js";

/** What became of a comment, told to its author where they wrote it. */
export function Fate({ entry: { comment, reason } }: { entry: Entry }) {
  const { fate } = useRest();
  const { status } = comment;
  if (status === "deleted") return null;
  return (
    <p class={`fate ${status}`} part="fate">
      {fate[status]} {reason && status !== "published" && <span class="reason">{fate.because(reason)}</span>}
    </p>
  );
}
