import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { forget, keep, kept } from "../connection/stored.js";
import { useFocusBack } from "../account/focus-back.js";
import { SignIn } from "../account/sign-in.js";
import { useRest, useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import styles from "./composer.css?inline";
import { send } from "./outbox.js";
import { draftKey, isDraft, type Place } from "./outgoing.js";
import { grow } from "./grow.js";
import { writingKeys } from "./writing-keys.js";

/** Where one writes. What is typed is kept from the first letter on, until it is sent or thrown away. */
export function Composer({ place, name }: { place: Place; name?: string }) {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  useFocusBack(".closed-field");
  const { setting, complaint } = discussion;
  const key = draftKey(setting, place);
  const text = useSignal(kept(key, isDraft) ?? "");
  const wantsIn = useSignal(false);
  const { write } = useRest();
  const type = (typed: string) => {
    text.value = typed;
    if (typed.trim() === "") forget(key);
    else keep(key, typed);
    if (complaint.value?.place === place) complaint.value = null;
  };
  const submit = () => {
    const body = text.value.trim();
    if (body === "") complaint.value = { place, text: write.empty };
    else if (discussion.me === null) wantsIn.value = true;
    else if (body.length <= limitOf(discussion.site.value)) send(discussion, place, body);
  };
  const entered = () => {
    wantsIn.value = false;
    submit();
  };
  const cancel = () => (discussion.writing.value = null);
  const discard = () => {
    forget(key);
    cancel();
  };
  return (
    <div class="composer" part="composer">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={writingKeys(submit, cancel)}
      >
        <Field text={text.value} type={type} label={name ? write.replyField(name) : speech.texts.write} />
        <div class="below">
          <Remark text={text.value} />
          <Complaint place={place} />
          <span class="buttons">
            {text.value !== "" && (
              <button type="button" class="quiet" onClick={discard}>
                {write.discard}
              </button>
            )}
            <button type="button" class="button" onClick={cancel}>
              {write.cancel}
            </button>
            <button type="submit" class="button primary" part="send">
              <span>{write.send}</span>
            </button>
          </span>
        </div>
      </form>
      {wantsIn.value && (
        <SignIn why={write.signInToSend} close={() => (wantsIn.value = false)} entered={entered} />
      )}
    </div>
  );
}

export function Field({ text, type, label }: { text: string; type: (text: string) => void; label: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // before anybody can type on
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  useEffect(() => grow(area.current), [text]);
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        class="field"
        part="textarea"
        rows={4}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </>
  );
}

/** Counts down only near the limit; says who reads first where somebody does. */
export function Remark({ text }: { text: string }) {
  const { discussion, speech } = useShown();
  const { count } = speech;
  const rest = useRest();
  const site = discussion.site.value;
  const left = limitOf(site) - text.trim().length;
  if (left < 0) return <span class="note wrong">{count(rest.charactersOver, -left)}</span>;
  if (left < limitOf(site) / 10) return <span class="note">{count(rest.charactersLeft, left)}</span>;
  if (text !== "") return <span class="note">{rest.write.kept}</span>;
  return site?.moderation === "pre" ? <span class="note">{rest.write.premoderated}</span> : null;
}

function Complaint({ place }: { place: Place }) {
  const complaint = useShown().discussion.complaint.value;
  return (
    <p class="wrong" role="alert">
      {complaint?.place === place && complaint.text}
    </p>
  );
}

export function limitOf(site: { limits: { commentLength: number } } | null): number {
  return site?.limits.commentLength ?? Infinity;
}
