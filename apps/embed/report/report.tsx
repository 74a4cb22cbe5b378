import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { FlagReason, NewFlag } from "#contract";
import { useAttempt } from "../account/attempt.js";
import { useFocusBack } from "../account/focus-back.js";
import { NoticeForm } from "../fairness/notice.js";
import styles from "../composer/composer.css?inline";
import { commentPath } from "../connection/ask.js";
import { isOfToken } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { reasons } from "./reasons.js";

// a receipt is there as soon as its form has been
export { Standing } from "../fairness/standing.js";

/** A reader's report of a comment: why, and what else a moderator should know. */
export function Report({ id, name, close }: { id: string; name: string; close: () => void }) {
  const { discussion, parts } = useShown();
  const { SignIn } = parts;
  dress(discussion.root, styles);
  const { report: texts, cancel } = useSaid("personal");
  const reason = useSignal<FlagReason | null>(null);
  const detail = useSignal("");
  const state = useSignal<"asking" | "sent" | "sign-in" | "notice">(
    discussion.me === null ? "sign-in" : "asking",
  );
  const { attempt, faults } = useAttempt();
  const lapsed = useSignal(false);
  const submit = async () => {
    if (reason.value === null) return;
    if (reason.value === "illegal") {
      state.value = "notice";
      return;
    }
    const said = detail.value.trim();
    const flag = { reason: reason.value, ...(said && { detail: said }) } satisfies NewFlag;
    await attempt(
      async () => {
        await discussion.setting.ask(commentPath(id, "/flags"), { method: "POST", body: flag, signed: true });
        state.value = "sent";
        discussion.news.value = texts.thanks;
      },
      (error) => {
        lapsed.value = isOfToken(error);
        return lapsed.value ? {} : null;
      },
    );
  };
  if (state.value === "notice") return <NoticeForm id={id} name={name} said={detail.value} close={close} />;
  if (state.value === "sign-in")
    return (
      <>
        <SignIn
          why={texts.signIn}
          close={() => discussion.me === null && close()}
          entered={() => (state.value = "asking")}
        />
        <button type="button" class="link" onClick={() => (state.value = "notice")}>
          {texts.unsigned}
        </button>
      </>
    );
  if (state.value === "sent") return <p class="notice">{texts.thanks}</p>;
  const again = lapsed.value && (
    <SignIn why={texts.signIn} close={() => (lapsed.value = false)} entered={() => void submit()} />
  );
  return (
    <>
      <form
        class="panel"
        part="report"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Reasons legend={texts.title(name)} choose={(chosen) => (reason.value = chosen)} />
        <Detail label={texts.detail} type={(text) => (detail.value = text)} />
        <p class="wrong" role="alert">
          {faults.value.form}
        </p>
        <div class="below">
          <span class="buttons">
            <button type="button" class="button" onClick={close}>
              {cancel}
            </button>
            <button type="submit" class="button primary">
              <span>{reason.value === "illegal" ? texts.goOn : texts.send}</span>
            </button>
          </span>
        </div>
      </form>
      {again}
    </>
  );
}

function Reasons({ legend, choose }: { legend: string; choose: (reason: FlagReason) => void }) {
  const texts = useSaid("rest").report;
  useFocusBack(".opener[aria-expanded=true]");
  const group = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {reasons.map((reason, index) => (
        <label key={reason} class="choice">
          <input
            {...(index === 0 && { ref: first })}
            type="radio"
            name={group}
            required
            onChange={() => choose(reason)}
          />
          {texts.reasons[reason]}
        </label>
      ))}
    </fieldset>
  );
}

function Detail({ label, type }: { label: string; type: (text: string) => void }) {
  const id = useId();
  return (
    <div class="input">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="field"
        rows={2}
        maxLength={2000}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </div>
  );
}
