import { useSignal } from "@preact/signals";
import { useFocusBack } from "../account/focus-back.js";
import { Field, limitOf, Remark } from "../composer/composer.js";
import { writingKeys } from "../composer/writing-keys.js";
import composerStyles from "../composer/composer.css?inline";
import { forget, keep, kept } from "../connection/stored.js";
import { useRest, useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import type { Entry, Said } from "../thread/entry.js";
import styles from "./changing.css?inline";
import { editKey, isEditDraft, isOvertaken } from "./edit-draft.js";
import { saveEdit } from "./save-edit.js";

/** A comment of mine, written anew where it stands. What is typed is kept until it is saved or thrown away. */
export function Edit({ entry: { comment } }: { entry: Entry }) {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(`[id="palabre-${comment.id}"] .edit`);
  const { changing, write } = useRest();
  const editing = useEditing(comment);
  const { text, other, fault, busy } = editing;
  return (
    <form
      class="composer edit-form"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void editing.save();
      }}
      onKeyDown={writingKeys(editing.save, editing.close)}
    >
      {other.value && <OtherText comment={other.value} />}
      <Field text={text.value} type={editing.type} label={changing.field} />
      <div class="below">
        {fault.value === "" && <Remark text={text.value} />}
        <p class="wrong" role="alert">
          {fault.value}
        </p>
        <span class="buttons">
          {text.value !== comment.text && (
            <button type="button" class="quiet" onClick={editing.discard}>
              {write.discard}
            </button>
          )}
          <button type="button" class="button" onClick={editing.close}>
            {write.cancel}
          </button>
          <button type="submit" class="button primary" part="send" aria-disabled={busy.value}>
            <span>{busy.value ? changing.saving : changing.save}</span>
          </button>
        </span>
      </div>
    </form>
  );
}

function useEditing(comment: Said) {
  const { discussion } = useShown();
  const { write } = useRest();
  const { id } = comment;
  const key = editKey(discussion.setting, id);
  const draft = kept(key, isEditDraft);
  const text = useSignal(draft?.text ?? comment.text);
  const other = useSignal<Said | null>(draft && isOvertaken(draft, comment) ? comment : null);
  const seen = useSignal(comment.revision);
  const fault = useSignal("");
  const busy = useSignal(false);
  const close = () => (discussion.changing.value = null);
  const done = () => {
    forget(key);
    close();
  };
  const type = (typed: string) => {
    text.value = typed;
    fault.value = "";
    if (typed === comment.text) forget(key);
    else keep(key, { text: typed, revision: seen.value });
  };
  const send = async (body: string) => {
    busy.value = true;
    const saved = await saveEdit(discussion, id, { body, revision: seen.value });
    busy.value = false;
    if (saved.is === "refused") fault.value = saved.why;
    else if (saved.is === "stale") {
      other.value = saved.comment;
      seen.value = saved.comment.revision;
    } else {
      done();
      discussion.root.getElementById(`palabre-${id}`)?.focus({ preventScroll: true });
    }
  };
  const save = async () => {
    const body = text.value.trim();
    if (busy.value || body.length > limitOf(discussion.site.value)) return;
    if (body === "") fault.value = write.empty;
    else if (body === comment.text && !other.value) done();
    else await send(body);
  };
  return { text, other, fault, busy, type, save, close, discard: done };
}

/** What the comment says by now, beside what is typed. */
function OtherText({ comment: { html } }: { comment: Said }) {
  const { changing } = useRest();
  return (
    <section class="other" role="group" aria-label={changing.theirs}>
      <p class="notice" role="alert">
        {changing.stale}
      </p>
      {/* the API has rendered it from an allow-list */}
      <div class="text" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
