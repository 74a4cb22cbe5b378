import { idOf } from "../desk/desk.js";
import type { QueueItem } from "#contract";
import { speech } from "../texts/speak.js";
import { masking } from "../work/view.js";

/** Opens the form by which personal data is masked. */
export function MaskButton({ item }: { item: QueueItem }) {
  const { texts } = speech.value;
  if (item.comment.status === "deleted") return null;
  const isOpen = masking.value === idOf(item);
  return (
    <button
      type="button"
      class="plain"
      aria-expanded={isOpen}
      onClick={() => (masking.value = isOpen ? null : idOf(item))}
    >
      {texts.masking.act} <kbd>⇧ M</kbd>
    </button>
  );
}

/** That something was masked in the text in front. */
export function MaskedSince({ item: { comment } }: { item: QueueItem }) {
  const { texts, moments } = speech.value;
  if (!comment.masked) return null;
  return (
    <span class="tag">
      {texts.masking.since} <time dateTime={comment.masked.at}>{moments.full(comment.masked.at)}</time>
    </span>
  );
}
