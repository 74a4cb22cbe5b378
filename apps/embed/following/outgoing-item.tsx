import type { Outgoing } from "../composer/outgoing.js";
import { useShown } from "../reading/context.js";

/** A comment of mine that the API does not have yet. */
export function OutgoingItem({ outgoing }: { outgoing: Outgoing }) {
  const { discussion, speech } = useShown();
  const { write } = speech.texts;
  const unsent = outgoing.state === "unsent";
  const takeBack = () =>
    void import("../composer/outbox.js").then(({ takeBack }) => takeBack(discussion, outgoing));
  return (
    <div class="comment unseen" part="comment">
      <div class="text plain">{outgoing.body}</div>
      <p class={`fate ${outgoing.state}`} part="fate">
        {unsent ? write.unsent : write.sending}{" "}
        {unsent && (
          <button type="button" class="link" onClick={takeBack}>
            {write.change}
          </button>
        )}
      </p>
    </div>
  );
}
