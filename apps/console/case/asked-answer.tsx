import { authorOf, type Choice, type Entry, idOf, isAppeal } from "../desk/desk.js";
import { openNotices } from "../desk/notices.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { AnswerForm } from "./answer-form.js";

/** Asks what somebody is told, before the decision is made: whoever has given notice, or has appealed. */
export function AskedAnswer({ work, item }: { work: Work; item: Entry }) {
  const { texts } = speech.value;
  const { asking } = work.desk.value;
  if (asking?.entry !== idOf(item)) return null;
  return (
    <div class="panel">
      <AnswerForm
        drafts={work.drafts}
        about={idOf(item)}
        {...wordsFor(work, item, asking.choice)}
        takesFocus
        cancel={{ label: texts.answer.cancel, run: () => work.tell({ type: "unask" }) }}
      />
    </div>
  );
}

function wordsFor(work: Work, item: Entry, { decision }: Choice) {
  const { texts, count } = speech.value;
  const { notices, appeals } = texts;
  const run = work.answer;
  if (isAppeal(item))
    return {
      label: appeals.answerTo(authorOf(item).name),
      hint: appeals.hint[decision],
      send: { label: appeals.send[decision], run },
    };
  const send = item.comment.status === "published" ? notices.doneOut : notices.done;
  return {
    label: count(notices.answerTo, openNotices(work.desk.value, item).length),
    hint: notices.hint[decision],
    beginning: decision === "reject" ? notices.removed : "",
    send: { label: send[decision], run },
  };
}
