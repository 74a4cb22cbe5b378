import {
  type AppealEntry,
  authorOf,
  caseFor,
  type Choice,
  type Entry,
  idOf,
  isAppeal,
} from "../desk/desk.js";
import { isPublishedByTwo } from "../proposals/waits-for-another.js";
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
  const { notices, appeals, proposals } = speech.value.texts;
  const run = work.answer;
  if (isAppeal(item)) {
    const takesTwo = decision === "publish" && isGrantedByTwo(work, item);
    return {
      label: appeals.answerTo(authorOf(item).name),
      hint: takesTwo ? proposals.two : appeals.hint[decision],
      send: { label: takesTwo ? proposals.propose : appeals.send[decision], run },
    };
  }
  const { label, hint, sends } = noticeAnswer(work.desk.value, item, decision);
  const beginning = decision === "reject" ? notices.removed : "";
  return { label, hint, beginning, send: { label: sends, run } };
}

/** Whether to grant an appeal publishes what takes two people. */
function isGrantedByTwo(work: Work, item: AppealEntry): boolean {
  const known = caseFor(work.desk.value, item);
  return item.appeal.about === "comment" && known !== undefined && isPublishedByTwo(work, known);
}
