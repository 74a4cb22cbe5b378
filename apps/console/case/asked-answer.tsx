import { authorOf, type Choice, type Entry, idOf, isAppeal } from "../desk/desk.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { AnswerForm } from "./answer-form.js";
import { noticeAnswer } from "./notice-answer.js";

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
  const { notices, appeals } = speech.value.texts;
  const run = work.answer;
  if (isAppeal(item))
    return {
      label: appeals.answerTo(authorOf(item).name),
      hint: appeals.hint[decision],
      send: { label: appeals.send[decision], run },
    };
  const { label, hint, sends } = noticeAnswer(work.desk.value, item, decision);
  const beginning = decision === "reject" ? notices.removed : "";
  return { label, hint, beginning, send: { label: sends, run } };
}
