import type { Outgoing } from "../composer/outgoing.js";
import { whenThere } from "../connection/when-there.js";
import { Avatar } from "../reading/avatar.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./fate.css?inline";

/** A comment of mine that the API does not have yet. */
export function OutgoingItem({ outgoing: { body, state, ...outgoing } }: { outgoing: Outgoing }) {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  const { write } = useSaid("rest");
  const name = discussion.setting.account.session.value?.user.name ?? speech.texts.someone;
  const takeBack = () =>
    whenThere(import("../composer/outbox.js"), ({ takeBack }) =>
      takeBack(discussion, { body, state, ...outgoing }),
    );
  return (
    <div class="comment unseen" part="comment">
      <div class="head">
        <Avatar name={name} />
        <span class="name">{name}</span>
      </div>
      <div class="text plain">{body}</div>
      <div class="actions">
        <p class={`fate ${state}`} part="fate">
          {state === "sending" ? write.sending : write.unsent}
          {state === "unsent" && (
            <button type="button" class="link" onClick={takeBack}>
              {write.change}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
