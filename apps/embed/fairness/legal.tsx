import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { NoticeStatus } from "#contract";
import { byField, useAttempt } from "../account/attempt.js";
import { closesOnEscape } from "../account/closes-on-escape.js";
import { useFocusBack } from "../account/focus-back.js";
import { TextField } from "../account/text-field.js";
import composerStyles from "../composer/composer.css?inline";
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
  const { tracking, close: closing } = useSaid("personal");
  const [title, receipt] = [useId(), useSignal("")];
  const { attempt, faults } = useAttempt();
  const found = useSignal<NoticeStatus | null>(null);
  const faultsOf = byField({ fields: {}, problems: { "notice-unknown": { form: tracking.unknown } } });
  const look = () =>
    attempt(async () => {
      found.value = null;
      const path = `/notices/${encodeURIComponent(receipt.value.trim() || "-")}`;
      found.value = await discussion.setting.ask<NoticeStatus>(path, {
        headers: { "accept-language": speech.lang },
      });
    }, faultsOf);
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
      <TextField label={tracking.receipt} value={receipt} fault={faults.value.form} required first />
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
