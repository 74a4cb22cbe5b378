import type { QueueItem } from "#contract";
import { idOf } from "../desk/desk.js";
import { openNotices } from "../desk/notices.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { AnswerForm } from "./answer-form.js";

/** Asks what is told to those who have given notice, before the decision is made. */
export function AnswerNotices({ work, item }: { work: Work; item: QueueItem }) {
  const { texts, count } = speech.value;
  const { asking } = work.desk.value;
  if (asking?.comment !== idOf(item)) return null;
  const { decision } = asking.choice;
  const { done, doneOut } = texts.notices;
  return (
    <div class="panel">
      <AnswerForm
        drafts={work.drafts}
        about={idOf(item)}
        label={count(texts.notices.answerTo, openNotices(work.desk.value, item).length)}
        hint={texts.notices.hint[decision]}
        beginning={decision === "reject" ? texts.notices.removed : ""}
        takesFocus
        send={{
          label: (item.comment.status === "published" ? doneOut : done)[decision],
          run: work.answer,
        }}
        cancel={{ label: texts.answer.cancel, run: () => work.tell({ type: "unask" }) }}
      />
    </div>
  );
}
