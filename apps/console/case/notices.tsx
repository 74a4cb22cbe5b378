import type { CaseNotice } from "#contract";
import { firstDeadline } from "../desk/notices.js";
import { speech } from "../texts/speak.js";

interface NoticesProps {
  open: readonly CaseNotice[];
  /** those that have their answer */
  answered: readonly CaseNotice[];
  now: number;
}

/** What people report as illegal, by when they want to be answered, and what earlier ones were told. */
export function Notices({ open, answered, now }: NoticesProps) {
  const { texts, count } = speech.value;
  const deadline = firstDeadline(open);
  return (
    <section class="notices" aria-labelledby="notices">
      <h3 id="notices">{texts.notices.title}</h3>
      {deadline !== null && <Deadline deadline={deadline} now={now} />}
      <ul>
        {open.map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </ul>
      {answered.length > 0 && (
        <details>
          <summary>{count(texts.notices.answered, answered.length)}</summary>
          <ul>
            {answered.map((notice) => (
              <Notice key={notice.id} notice={notice} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Deadline({ deadline, now }: { deadline: string; now: number }) {
  const { texts, moments } = speech.value;
  const isOver = Date.parse(deadline) < now;
  return (
    <p class={isOver ? "deadline over" : "deadline"}>
      <strong>{leftSaid(deadline, now)}</strong>
      <time dateTime={deadline}>{texts.notices.answerBy(moments.full(deadline))}</time>
    </p>
  );
}

function Notice({ notice }: { notice: CaseNotice }) {
  const { texts, moments } = speech.value;
  const { name, email, at, law, explanation, state, answer, answeredAt } = notice;
  return (
    <li class="notice">
      <p class="who">
        <strong>{name ?? texts.notices.nameless}</strong>
        {email !== null && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}
        <time dateTime={at}>{moments.full(at)}</time>
      </p>
      {law !== null && <p class="law">{law}</p>}
      <p class="typed" dir="auto">
        {explanation}
      </p>
      <p class="quiet">{texts.notices.goodFaith}</p>
      {state !== "received" && (
        <p class="answered">
          <span class={`fate ${state === "kept" ? "published" : "rejected"}`}>
            {texts.notices.states[state]}
          </span>
          {answeredAt !== null && <time dateTime={answeredAt}>{moments.full(answeredAt)}</time>}
          {answer !== null && <span class="typed">{answer}</span>}
        </p>
      )}
    </li>
  );
}

/** « encore 23 h », « en retard de 2 h » */
export function leftSaid(deadline: string, now: number): string {
  const { texts, moments } = speech.value;
  const until = Date.parse(deadline);
  if (until < now) return texts.notices.late(moments.span(deadline, now));
  return texts.notices.left(moments.span(new Date(now).toISOString(), until));
}
