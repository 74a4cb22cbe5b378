import type { ComponentChildren } from "preact";
import type { CaseNotice } from "#contract";
import { Veiled } from "../comfort/veiled.js";
import { firstDeadline } from "../desk/notices.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Deadline } from "./deadline.js";
import { NoticeFile } from "./notice-file.js";

interface NoticesProps {
  work: Work;
  open: readonly CaseNotice[];
  /** those that have their answer */
  answered: readonly CaseNotice[];
  now: number;
}

/** What people report as illegal, by when they want to be answered, and what earlier ones were told. */
export function Notices({ work, open, answered, now }: NoticesProps) {
  const { texts, count } = speech.value;
  const deadline = firstDeadline(open);
  return (
    <section class="notices" aria-labelledby="notices">
      <h3 id="notices">{texts.notices.title}</h3>
      {deadline !== null && (
        <Deadline
          deadline={deadline}
          label={texts.notices.answerBy}
          escalated={open.find((notice) => notice.escalated)?.escalated ?? null}
          now={now}
        />
      )}
      <ul>
        {open.map((notice) => (
          <Notice key={notice.id} work={work} notice={notice} />
        ))}
      </ul>
      {answered.length > 0 && (
        <details>
          <summary>{count(texts.notices.answered, answered.length)}</summary>
          <ul>
            {answered.map((notice) => (
              <Notice key={notice.id} work={work} notice={notice} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface NoticeProps {
  work: Work;
  notice: CaseNotice;
  /** in the place of a name that is not told, or not yet */
  named?: string;
  /** what it is about, where that is not in front already */
  children?: ComponentChildren;
}

/** One notice, what it was told in the end, and its file. */
export function Notice({ work, notice, named: untold = "…", children }: NoticeProps) {
  const { texts, moments } = speech.value;
  const { named, name, email, at, law, explanation, state, answer, answeredAt } = notice;
  return (
    <li class="notice">
      <p class="who">
        <strong>{name ?? (named && email === null ? untold : texts.notices.nameless)}</strong>
        {email !== null && <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>}
        <time dateTime={at}>{moments.full(at)}</time>
      </p>
      {law !== null && <p class="law">{law}</p>}
      <p class="typed" dir="auto">
        <Veiled text={explanation} />
      </p>
      <p class="quiet">{texts.notices.goodFaith}</p>
      {children}
      {state !== "received" && (
        <p class="answered">
          <span class={`fate ${state === "kept" ? "published" : "rejected"}`}>
            {texts.notices.states[state]}
          </span>
          {answeredAt !== null && <time dateTime={answeredAt}>{moments.full(answeredAt)}</time>}
          {answer !== null && <span class="typed">{answer}</span>}
        </p>
      )}
      <NoticeFile work={work} notice={notice} />
    </li>
  );
}
