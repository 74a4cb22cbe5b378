import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { editKey, isEditDraft } from "../changing/edit-draft.js";
import { kept } from "../connection/stored.js";
import { useShown } from "../reading/context.js";
import type { Entry, Said } from "../thread/entry.js";

interface Props {
  entry: Entry;
  removing: boolean;
  remove: () => void;
}

/** What authors may do with what they wrote. */
export function Own({ entry: { comment }, removing, remove }: Props) {
  const { discussion, speech } = useShown();
  const { actions } = speech.texts;
  const { id, status } = comment;
  const open = useEditable(comment) && status !== "rejected";
  const editing = discussion.changing.value === id;
  const begun = kept(editKey(discussion.setting, id), isEditDraft) !== null;
  return (
    <>
      {(open || editing) && (
        <button
          type="button"
          class="quiet opener extra edit"
          part="edit"
          aria-expanded={editing}
          onClick={() => (discussion.changing.value = editing ? null : id)}
        >
          {begun && !editing ? actions.resumeEdit : actions.edit}
        </button>
      )}
      <button
        type="button"
        class="quiet opener extra remove"
        part="remove"
        aria-expanded={removing}
        onClick={remove}
      >
        {actions.remove}
      </button>
    </>
  );
}

/** Whether the site still lets a comment be changed; it is drawn again when that is over. */
function useEditable({ createdAt }: Said): boolean {
  const { discussion } = useShown();
  const end = Date.parse(createdAt) + (discussion.site.value?.editWindow ?? 0) * 1000;
  const over = useSignal(Date.now() >= end);
  useEffect(() => {
    over.value = Date.now() >= end;
    if (over.value) return;
    const timer = setTimeout(() => (over.value = true), end - Date.now());
    return () => clearTimeout(timer);
  }, [end]);
  return !over.value;
}
