import { useComputed } from "@preact/signals";
import { useShown } from "../reading/context.js";

/** Says what arrived while one was reading, and takes one there. */
export function Pill() {
  const { discussion, speech } = useShown();
  const arrived = useComputed(() => discussion.thread.value?.arrivals.length ?? 0).value;
  return (
    <div class="pill-place" role="status">
      {arrived > 0 && (
        <button
          type="button"
          class="pill"
          part="pill"
          onClick={() => discussion.afterwards((following) => following.reveal())}
        >
          <span>{speech.count(speech.texts.arrivals, arrived)}</span>
        </button>
      )}
    </div>
  );
}
