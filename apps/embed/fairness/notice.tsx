import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { NewNotice, NoticeReceipt } from "#contract";
import { byField, useAttempt } from "../account/attempt.js";
import { useFocusBack } from "../account/focus-back.js";
import { TextField } from "../account/text-field.js";
import composerStyles from "../composer/composer.css?inline";
import { newKey } from "../connection/new-key.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./fairness.css?inline";

/** The shortest explanation that the contract takes, in characters. */
const shortest = 20;

interface Props {
  id: string;
  name: string;
  /** what they have said of it already */
  said: string;
  close: () => void;
}

/** Anyone's report of illegal content, without an account (Digital Services Act, article 16). */
export function NoticeForm({ id, name, said, close }: Props) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(`[id="palabre-${id}"] .opener.extra`);
  const { notice, cancel } = useSaid("personal");
  const title = useId();
  const form = useNotice(id, said, close);
  const { explanation, law, name: who, email, goodFaith, faults, busy } = form;
  const { value: wrong } = faults;
  return (
    <form
      class="panel"
      part="notice"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <p id={title} class="heading">
        {notice.title}
      </p>
      <p class="note">
        {notice.about(name)}. {notice.intro}
      </p>
      <TextField
        label={notice.explanation}
        value={explanation}
        hint={notice.explanationHint}
        fault={wrong.explanation}
        maxLength={10_000}
        required
        long
        first
      />
      <div class="fields">
        <TextField label={notice.law} value={law} maxLength={500} />
        <TextField label={notice.name} value={who} maxLength={200} autocomplete="name" />
        <TextField
          label={notice.email}
          value={email}
          type="email"
          autocomplete="email"
          maxLength={254}
          fault={wrong.email}
        />
      </div>
      <GoodFaith given={goodFaith} fault={wrong.goodFaith} />
      <p class="wrong" role="alert">
        {wrong.form}
      </p>
      <span class="buttons">
        <button type="button" class="button" onClick={close}>
          {cancel}
        </button>
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          <span>{notice.send}</span>
        </button>
      </span>
    </form>
  );
}

function useNotice(comment: string, begun: string, close: () => void) {
  const { discussion } = useShown();
  const { notice } = useSaid("personal");
  const [explanation, law, name, email] = [useSignal(begun), useSignal(""), useSignal(""), useSignal("")];
  const goodFaith = useSignal(false);
  const { attempt, busy, faults } = useAttempt();
  // sent once more after a lost answer it makes no second notice
  const sent = useRef({ key: "", words: "" });
  const said = (): NewNotice => ({
    comment,
    explanation: explanation.value.trim(),
    ...(law.value.trim() && { law: law.value.trim() }),
    ...(name.value.trim() && { name: name.value.trim() }),
    ...(email.value.trim() && { email: email.value.trim() }),
    goodFaith: true,
  });
  const faultsOf = byField({
    fields: { email: notice.badEmail },
    problems: { "rate-limited": { form: notice.tooMany } },
  });
  const send = async () => {
    if (explanation.value.trim().length < shortest) faults.value = { explanation: notice.tooShort };
    else if (!goodFaith.value) faults.value = { goodFaith: notice.noGoodFaith };
    else await attempt(give, faultsOf);
  };
  const give = async () => {
    const body = said();
    const words = JSON.stringify(body);
    if (sent.current.words !== words) sent.current = { key: newKey(), words };
    const given = await discussion.setting.ask<NoticeReceipt>("/notices", {
      method: "POST",
      body,
      headers: { "idempotency-key": sent.current.key },
    });
    discussion.receipts.value = new Map(discussion.receipts.value).set(comment, given.receipt);
    discussion.news.value = notice.taken;
    close();
  };
  return { explanation, law, name, email, goodFaith, faults, busy, send };
}

function GoodFaith({ given, fault }: { given: { value: boolean }; fault: string | undefined }) {
  const { notice } = useSaid("personal");
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  return (
    <>
      <label class="choice good-faith">
        <input
          ref={box}
          type="checkbox"
          checked={given.value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={id}
          onChange={({ currentTarget }) => (given.value = currentTarget.checked)}
        />
        {notice.goodFaith}
      </label>
      <p id={id} class="wrong">
        {fault}
      </p>
    </>
  );
}
