import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useFocusBack } from "../account/focus-back.js";
import composerStyles from "../composer/composer.css?inline";
import { OtherDraft } from "../composer/drafts/other-draft.js";
import { Discard } from "../composer/drafts/discard.js";
import { useDraft } from "../composer/drafts/use-draft.js";
import { Field } from "../composer/field/field.js";
import { Faults } from "../composer/nudge/faults.js";
import { faultsOf, withoutUnseen } from "../composer/nudge/faults-of.js";
import { NudgePanel } from "../composer/nudge/nudge.js";
import { showIn } from "../composer/nudge/show-in.js";
import { useCheck } from "../composer/nudge/use-check.js";
import { limitOf, Remark } from "../composer/remark.js";
import { writingKeys } from "../composer/writing-keys.js";
import { isOfToken, isRefused } from "../connection/refusal.js";
import { kept } from "../connection/stored.js";
import { focusOn } from "../keys/focus-on.js";
import { useShown } from "../reading/context.js";
import { Rendered } from "../reading/rendered.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import type { Entry, Said } from "../thread/entry.js";
import styles from "./changing.css?inline";
import { editKey, isEditDraft, isOvertaken } from "./edit-draft.js";
import { saveEdit } from "./save-edit.js";
import { writeAnew } from "./write-anew.js";

/** A comment of mine, written anew where it stands. What is typed is kept until it is saved or thrown away. */
export function Edit({ entry: { comment } }: { entry: Entry }) {
  const { discussion, parts } = useShown();
  const { SignIn } = parts;
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(`[id="palabre-${comment.id}"] .edit`);
  const { changing, write } = useSaid("rest");
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = useEditing(comment);
  const { draft, check, other, fault, over, busy, wantsIn } = editing;
  const nudge = check.nudge.value;
  return (
    <>
      <form
        class="composer edit-form"
        part="composer"
        onSubmit={(event) => {
          event.preventDefault();
          editing.save();
        }}
        onKeyDown={writingKeys(editing.save, editing.close)}
      >
        {other.value && <OtherText comment={other.value} />}
        <Field
          area={area}
          text={draft.text.value}
          type={editing.type}
          label={changing.field}
          fixed={check.checking.value || busy.value}
          amiss={nudge !== null || check.faults.value.length > 0}
        />
        <Faults
          faults={check.faults.value}
          show={(place) => showIn(area.current, place)}
          remove={() => editing.type(withoutUnseen(draft.text.value))}
        />
        <OtherDraft draft={draft} />
        <div class="below">
          {fault.value === "" && <Remark text={draft.text.value} state={draft.state.value} />}
          <p class="wrong" role="alert">
            {check.faults.value.length === 0 && fault.value}
          </p>
          {!nudge && (
            <span class="buttons">
              <Discard away={draft.text.value === comment.text} discard={editing.discard} />
              <span class="buttons">
                <button type="button" class="button" onClick={editing.close}>
                  {write.cancel}
                </button>
                {over ? (
                  <Anew comment={comment} text={draft.text.value} discard={editing.discard} />
                ) : (
                  <button type="submit" class="button primary" part="send" aria-disabled={busy.value}>
                    <span>{busy.value ? changing.saving : changing.save}</span>
                  </button>
                )}
              </span>
            </span>
          )}
        </div>
        {nudge && (
          <NudgePanel
            nudge={nudge}
            change={() => showIn(area.current, nudge.spans[0] ?? null)}
            send={editing.save}
          />
        )}
      </form>
      {wantsIn.value && (
        <SignIn
          why={write.signInToSend}
          close={() => (wantsIn.value = false)}
          entered={() => {
            wantsIn.value = false;
            editing.save();
          }}
        />
      )}
    </>
  );
}

function useEditing(comment: Said) {
  const { discussion } = useShown();
  const { write } = useSaid("rest");
  const { refusedMeanwhile } = useSaid("composing");
  const { id } = comment;
  const key = editKey(discussion.setting, id);
  const seen = useSignal(comment.revision);
  const draft = useDraft({
    key,
    fits: isEditDraft,
    textOf: ({ text }) => text,
    valueOf: (text) => (text === comment.text ? null : { text, revision: seen.value }),
    initial: comment.text,
  });
  const other = useSignal<Said | null>(null);
  const fault = useSignal("");
  const busy = useSignal(false);
  const wantsIn = useSignal(false);
  const expired = useSignal(false);
  const close = () => (discussion.changing.value = null);
  const done = () => {
    draft.forget();
    close();
  };
  const send = async (body: string) => {
    busy.value = true;
    const saved = await saveEdit(discussion, id, { body, revision: seen.value });
    busy.value = false;
    if (saved.is === "stale") {
      other.value = saved.comment;
      seen.value = saved.comment.revision;
    } else if (saved.is === "taken") {
      done();
      focusOn(discussion, id);
    } else refused(saved);
  };
  const refused = ({ why, error }: { why: string; error: unknown }) => {
    const lapsed = isOfToken(error);
    wantsIn.value = lapsed;
    fault.value = lapsed ? "" : why;
    check.faults.value = faultsOf(error);
    expired.value = isRefused(error, "not-editable", "comment-deleted", "comment-unknown");
  };
  const check = useCheck(send);
  const type = (typed: string) => {
    draft.type(typed);
    check.clear();
    fault.value = "";
  };
  const save = () => {
    const body = draft.text.value.trim();
    if (busy.value || over || body.length > limitOf(discussion.site.value)) return;
    if (body === "") fault.value = write.empty;
    else if (body === comment.text && !other.value) done();
    else void check.run(body);
  };
  // another window, or the machine, may have changed it since it was begun
  const before = useRef(comment.text);
  useEffect(() => {
    const { revision } = kept(key, isEditDraft) ?? { revision: seen.value };
    const text = draft.text.value;
    if (text === before.current) draft.text.value = comment.text;
    else if (isOvertaken({ text, revision }, comment)) other.value = comment;
    seen.value = Math.max(seen.value, comment.revision);
    before.current = comment.text;
  }, [comment.revision]);
  const rejected = comment.status === "rejected";
  useEffect(() => {
    if (rejected) fault.value = refusedMeanwhile;
  }, [rejected]);
  const over = rejected || expired.value;
  return { draft, check, other, fault, over, busy, wantsIn, type, save, close, discard: done };
}

/** The way that is left for a new text where the comment can't be changed any more. */
function Anew({ comment, text, discard }: { comment: Said; text: string; discard: () => void }) {
  const { discussion } = useShown();
  const { anew } = useSaid("composing");
  const write = () => {
    discard();
    writeAnew(discussion, comment, text);
  };
  return (
    <button type="button" class="button primary" onClick={write}>
      <span>{anew}</span>
    </button>
  );
}

/** What the comment says by now, beside what is typed. */
function OtherText({ comment: { html } }: { comment: Said }) {
  const { changing } = useSaid("rest");
  return (
    <section class="other" role="group" aria-label={changing.theirs}>
      <p class="notice" role="alert">
        {changing.stale}
      </p>
      <Rendered html={html} />
    </section>
  );
}
