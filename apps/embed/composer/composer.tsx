import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useFocusBack } from "../account/focus-back.js";
import { isOfToken, isRefused } from "../connection/refusal.js";
import { barOf } from "../fairness/bar.js";
import { useShown } from "../reading/context.js";
import { later } from "../reading/later.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import styles from "./composer.css?inline";
import { OtherDraft } from "./drafts/other-draft.js";
import { Discard } from "./drafts/discard.js";
import { useDraft } from "./drafts/use-draft.js";
import { Field } from "./field/field.js";
import { Faults } from "./nudge/faults.js";
import { faultsOf, withoutUnseen } from "./nudge/faults-of.js";
import { NudgePanel } from "./nudge/nudge.js";
import { showIn } from "./nudge/show-in.js";
import { useCheck } from "./nudge/use-check.js";
import { send } from "./outbox.js";
import { draftKey, isDraft, type Place } from "./outgoing.js";
import { useQuotes } from "./quoting/use-quotes.js";
import { limitOf, Remark } from "./remark.js";
import { writingKeys } from "./writing-keys.js";

const Barred = later(() => import("../fairness/barred.js").then(({ Barred }) => Barred), undefined, [
  "rest",
  "personal",
]);

/** Where one writes. What is typed is kept from the first letter on, until it is sent or thrown away. */
export function Composer({ place, name }: { place: Place; name?: string }) {
  const { discussion, speech, parts } = useShown();
  const { SignIn } = parts;
  dress(discussion.root, styles);
  useFocusBack(".closed-field");
  const area = useRef<HTMLTextAreaElement>(null);
  const { write } = useSaid("rest");
  const writing = useWriting(place);
  const { draft, check, wantsIn, complaint, submit, cancel } = writing;
  const nudge = check.nudge.value;
  const barred = isRefused(writing.refusal, "sanctioned");
  const bar = barOf(discussion, writing.refusal);
  useQuotes(area, place);
  const change = () => showIn(area.current, nudge?.spans[0] ?? null);
  return (
    <div class="composer" part="composer">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={writingKeys(submit, cancel)}
      >
        <Field
          area={area}
          text={draft.text.value}
          type={writing.type}
          label={name ? write.replyField(name) : speech.texts.write}
          fixed={check.checking.value}
          amiss={nudge !== null || check.faults.value.length > 0}
        />
        <Faults
          faults={check.faults.value}
          show={(fault) => showIn(area.current, fault)}
          remove={() => writing.type(withoutUnseen(draft.text.value))}
        />
        <OtherDraft draft={draft} />
        <div class="below">
          <Remark text={draft.text.value} state={draft.state.value} />
          <p class="wrong" role="alert">
            {check.faults.value.length === 0 && !barred && !writing.lapsed && complaint}
          </p>
          {!nudge && (
            <span class="buttons">
              <Discard away={draft.text.value === ""} discard={writing.discard} />
              <span class="buttons">
                <button type="button" class="button" onClick={cancel}>
                  {write.cancel}
                </button>
                <button type="submit" class="button primary" part="send" aria-disabled={check.checking.value}>
                  <span>{write.send}</span>
                </button>
              </span>
            </span>
          )}
        </div>
        {nudge && <NudgePanel nudge={nudge} change={change} send={submit} />}
      </form>
      {bar && <Barred bar={bar} />}
      {wantsIn.value && (
        <SignIn why={write.signInToSend} close={() => (wantsIn.value = false)} entered={writing.entered} />
      )}
    </div>
  );
}

function useWriting(place: Place) {
  const { discussion } = useShown();
  const { write } = useSaid("rest");
  const { setting, complaint } = discussion;
  const wantsIn = useSignal(false);
  const draft = useDraft({
    key: draftKey(setting, place),
    fits: isDraft,
    textOf: (text) => text,
    valueOf: (text) => (text.trim() === "" ? null : text),
    initial: "",
  });
  const check = useCheck((body) => {
    if (discussion.me === null) wantsIn.value = true;
    else send(discussion, place, body);
  });
  const said = complaint.value?.place === place ? complaint.value : null;
  const lapsed = isOfToken(said?.error);
  useEffect(() => {
    check.faults.value = faultsOf(said?.error);
    if (!lapsed) return;
    check.accept(draft.text.value.trim());
    wantsIn.value = true;
  }, [said]);
  const type = (typed: string) => {
    draft.type(typed);
    check.clear();
    if (said) complaint.value = null;
  };
  const submit = () => {
    const body = draft.text.value.trim();
    if (body === "") complaint.value = { place, text: write.empty };
    else if (body.length <= limitOf(discussion.site.value)) void check.run(body);
  };
  const entered = () => {
    wantsIn.value = false;
    complaint.value = null;
    submit();
  };
  const cancel = () => (discussion.writing.value = null);
  const discard = () => {
    draft.forget();
    cancel();
  };
  return {
    draft,
    check,
    wantsIn,
    complaint: said?.text,
    refusal: said?.error,
    lapsed,
    type,
    submit,
    entered,
    cancel,
    discard,
  };
}
