import type { QueueItem } from "#contract";
import { undoable } from "../desk/acting.js";
import { speech } from "../texts/speak.js";
import { choosing } from "../work/view.js";
import type { Work } from "../work/work.js";
import { AnswerNotices } from "./answer-notices.js";
import { Reasons } from "./reason-list.js";

interface ActionsProps {
  work: Work;
  item: QueueItem;
  banner: string | null;
}

/** The decision, at the foot of the case: each button with its key, and above them what makes the case another than it was. */
export function Actions({ work, item, banner }: ActionsProps) {
  const { acts } = speech.value.texts;
  const isOut = item.comment.status === "published";
  const last = undoable(work.desk.value, work.clock.value);
  return (
    <footer class="actions">
      {banner !== null && <p class="banner">{banner}</p>}
      {choosing.value && <Reasons work={work} />}
      <AnswerNotices work={work} item={item} />
      <button type="button" class="plain undo" disabled={!last} onClick={work.undo}>
        {acts.undo} <kbd>U</kbd>
      </button>
      <button type="button" class="plain" onClick={() => work.tell({ type: "skip", now: Date.now() })}>
        {acts.skip} <kbd>S</kbd>
      </button>
      <button
        type="button"
        class="reject"
        aria-expanded={choosing.value}
        onClick={() => (choosing.value = !choosing.value)}
      >
        {isOut ? acts.remove : acts.reject} <kbd>R</kbd>
      </button>
      <button type="button" class="publish" onClick={() => work.decide({ decision: "publish" })}>
        {isOut ? acts.keep : acts.publish} <kbd>P</kbd>
      </button>
    </footer>
  );
}
