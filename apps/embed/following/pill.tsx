import { useComputed } from "@preact/signals";
import { useShown } from "../reading/context.js";
import { Standing } from "./standing.js";

/** Says what arrived while one was reading, and takes one there; or that nothing can arrive just now. It lies above the text. */
export function Pill() {
  const { astray, receipts } = useShown().discussion;
  return (
    <>
      <Arrivals />
      {(astray.value !== null || receipts.value.size > 0) && <Standing />}
    </>
  );
}

function Arrivals() {
  const { discussion, speech } = useShown();
  const arrived = useComputed(() => discussion.thread.value?.arrivals.length ?? 0).value;
  const reveal = () => discussion.afterwards((following) => following.reveal());
  return (
    <div class="pill-place" role="status">
      {!discussion.online.value ? (
        <p class="pill offline" part="offline">
          <span>{speech.texts.offline}</span>
        </p>
      ) : (
        arrived > 0 && (
          <button type="button" class="pill" part="pill" onClick={reveal}>
            <span>{speech.count(speech.texts.arrivals, arrived)}</span>
          </button>
        )
      )}
    </div>
  );
}
