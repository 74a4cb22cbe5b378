import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useAttempt } from "../account/attempt.js";
import { useFocusBack } from "../account/focus-back.js";
import composerStyles from "../composer/composer.css?inline";
import { commentPath } from "../connection/ask.js";
import { forget } from "../connection/stored.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./changing.css?inline";
import { editKey } from "./edit-draft.js";
import { neighbourOf } from "./neighbour.js";

/** Asks once, in place, whether a comment is to go for good. The answer that costs nothing is the nearest. */
export function Remove({ id, close }: { id: string; close: () => void }) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(`[id="palabre-${id}"] .remove`);
  const { changing } = useSaid("rest");
  const title = useId();
  const safe = useRef<HTMLButtonElement>(null);
  const { attempt, busy, faults } = useAttempt();
  useLayoutEffect(() => safe.current?.focus(), []);
  const remove = () =>
    attempt(async () => {
      await discussion.setting.ask(commentPath(id), { method: "DELETE", signed: true });
      forget(editKey(discussion.setting, id));
      const next = neighbourOf(discussion.root, id);
      close();
      discussion.afterwards((following) => following.withdrawn(id));
      next?.focus({ preventScroll: true });
    });
  return (
    <div
      class="panel removal"
      role="group"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <p id={title}>
        <strong>{changing.removeTitle}</strong> {changing.removeNote}
      </p>
      <p class="wrong" role="alert">
        {faults.value.form}
      </p>
      <span class="buttons">
        <button type="button" class="button" onClick={() => void remove()} aria-disabled={busy.value}>
          {changing.remove}
        </button>
        <button ref={safe} type="button" class="button primary" onClick={close}>
          <span>{changing.keep}</span>
        </button>
      </span>
    </div>
  );
}
