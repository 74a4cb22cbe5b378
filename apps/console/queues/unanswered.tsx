import { AnswerForm } from "../case/answer-form.js";
import { noticeAnswer } from "../case/notice-answer.js";
import { Veiled } from "../comfort/veiled.js";
import { type Act, authorOf, idOf } from "../desk/desk.js";
import { openNotices } from "../desk/notices.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** A decision that the API has not taken: somebody has reported the comment as illegal meanwhile, and waits for an answer. */
export function Unanswered({ act, work }: { act: Act; work: Work }) {
  const { texts } = speech.value;
  const { item, key, choice } = act;
  const notices = openNotices(work.desk.value, item);
  const { label, hint, sends } = noticeAnswer(work.desk.value, item, choice.decision);
  const title = texts.notices.came(authorOf(item).name);
  return (
    <section class="conflict unanswered" aria-label={title}>
      <h3>{title}</h3>
      <p>{texts.notices.cameText}</p>
      <AnswerForm
        drafts={work.drafts}
        about={idOf(item)}
        label={label}
        hint={hint}
        shortcut="W"
        send={{ label: sends, run: (text) => work.complete(key, text) }}
        cancel={{
          label: texts.notices.withdraw,
          run: () => work.tell({ type: "withdraw", key, now: Date.now() }),
        }}
      >
        <ul class="reported">
          {notices.map(({ id, law, explanation }) => (
            <li key={id}>
              {law !== null && <strong>{law}</strong>}
              <span class="typed" dir="auto">
                <Veiled text={explanation} />
              </span>
            </li>
          ))}
        </ul>
      </AnswerForm>
    </section>
  );
}
