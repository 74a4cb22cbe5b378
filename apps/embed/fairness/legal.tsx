import { useExplaining } from "../account/use-explaining.js";
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { NoticeStatus } from "#contract";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { useFocusBack } from "../account/focus-back.js";
import { TextField } from "../account/text-field.js";
import composerStyles from "../composer/composer.css?inline";
import { Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./fairness.css?inline";

/** How to report what is illegal, and what became of a notice, for whoever has its receipt. */
export function Legal({ close }: { close: () => void }) {
  const { discussion, speech } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(".legal");
  const explain = useExplaining();
  const { tracking, close: closing } = useSaid("personal");
  const [title, receipt, fault] = [useId(), useSignal(""), useSignal("")];
  const found = useSignal<NoticeStatus | null>(null);
  const look = async () => {
    found.value = null;
    fault.value = "";
    try {
      const path = `/notices/${encodeURIComponent(receipt.value.trim() || "-")}`;
      found.value = await discussion.setting.ask<NoticeStatus>(path, {
        headers: { "accept-language": speech.lang },
      });
    } catch (error) {
      const unknown = error instanceof Refusal && error.is("notice-unknown");
      fault.value = unknown ? tracking.unknown : explain(error);
    }
  };
  return (
    <form
      class="panel"
      part="tracking"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
      onKeyDown={closesOnEscape(close)}
    >
      <p id={title} class="heading">
        {tracking.title}
      </p>
      <p class="note">{tracking.how}</p>
      <TextField label={tracking.receipt} value={receipt} fault={fault.value || undefined} required first />
      <div role="status">{found.value && <Answer notice={found.value} />}</div>
      <span class="buttons">
        <button type="button" class="button" onClick={close}>
          {closing}
        </button>
        <button type="submit" class="button primary">
          <span>{tracking.ask}</span>
        </button>
      </span>
    </form>
  );
}

function Answer({ notice }: { notice: NoticeStatus }) {
  const { moments } = useShown();
  const { tracking } = useSaid("personal");
  const { state, at, deadline, answer, answeredAt, automated, redress } = notice;
  return (
    <>
      <p>
        <strong>{tracking.states[state]}</strong>
      </p>
      <p class="note">
        {tracking.sent(moments.full(at))}
        <br />
        {answeredAt ? tracking.answered(moments.full(answeredAt)) : tracking.deadline(moments.full(deadline))}
      </p>
      {answer && <p>{answer}</p>}
      {automated && <p>{tracking.automated}</p>}
      {redress && <p class="note">{redress}</p>}
    </>
  );
}
