import type { QueueItem } from "#contract";
import { isVeiling, ownWords, unveiled } from "../comfort/comfort.js";
import { foundWords, passages } from "../comfort/passages.js";
import { idOf, isAppealInFront } from "../desk/desk.js";
import { isPicked } from "../desk/picking.js";
import { MaskButton, MaskedSince } from "../masking/mask-button.js";
import { PassButton } from "../passing/passed-on.js";
import { speech } from "../texts/speak.js";
import { compared, dossier, rendered } from "../work/view.js";
import type { Work } from "../work/work.js";
import { AuthorRecord } from "./author-record.js";
import { SanctionButton } from "./sanctions.js";

/** Above what was written: by whom and when, and what can be done about it. */
export function TextHead({ item, work }: { item: QueueItem; work: Work }) {
  const { texts, moments, number } = speech.value;
  const { createdAt, editedAt, revision } = item.comment;
  return (
    <header class="text-head">
      <AuthorRecord author={item.author} now={work.clock.value} />
      <p class="quiet">
        <time dateTime={createdAt}>{moments.full(createdAt)}</time>
        <MaskedSince item={item} />
        {editedAt !== null && (
          <button
            type="button"
            class="plain"
            aria-expanded={compared.value}
            onClick={() => (compared.value = !compared.value)}
          >
            {texts.edited} · {texts.revision(number(revision))} <kbd>H</kbd>
          </button>
        )}
        <span class="tools">
          <button type="button" class="plain" onClick={() => (dossier.value = item)}>
            {texts.dossier.act} <kbd>D</kbd>
          </button>
          <SanctionButton work={work} item={item} />
          {!isAppealInFront(work.desk.value) && <PassButton work={work} />}
          <MaskButton item={item} />
          <Pick work={work} item={item} />
          <Unveil item={item} />
          <button
            type="button"
            class="plain"
            aria-pressed={rendered.value}
            onClick={() => (rendered.value = !rendered.value)}
          >
            {rendered.value ? texts.acts.typed : texts.acts.rendered} <kbd>V</kbd>
          </button>
        </span>
      </p>
    </header>
  );
}

/** Shows all that is hidden in the case, where something is. */
function Unveil({ item }: { item: QueueItem }) {
  if (!isVeiling.value || !weighs(item)) return null;
  return (
    <button
      type="button"
      class="plain"
      aria-pressed={unveiled.value}
      onClick={() => (unveiled.value = !unveiled.value)}
    >
      {speech.value.texts.veil.all} <kbd>Y</kbd>
    </button>
  );
}

/** Whether anything in it is hidden from whoever wants it so. */
export function weighs(item: QueueItem): boolean {
  return passages(item.comment.text, [...foundWords(item), ...ownWords.value]).some(
    ({ kind }) => kind !== null,
  );
}

/** Whether it is among the newsroom's picks: only what readers see can be. */
function Pick({ work, item }: { work: Work; item: QueueItem }) {
  const { pick } = speech.value.texts;
  if (item.comment.status !== "published") return null;
  // until its trail is there, nobody knows which of both the key would do
  const known = work.desk.value.cases[idOf(item)];
  const picked = isPicked(known?.decisions ?? []);
  return (
    <button
      type="button"
      class={picked ? "plain picked" : "plain"}
      aria-pressed={picked}
      disabled={!known}
      onClick={work.pick}
    >
      {picked ? pick.on : pick.act} <kbd>F</kbd>
    </button>
  );
}
