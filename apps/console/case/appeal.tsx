import type { CaseAppeal, ModerationCase } from "#contract";
import { Veiled } from "../comfort/veiled.js";
import { capital, speech } from "../texts/speak.js";
import { Deadline } from "./deadline.js";
import { restraintSaid } from "./restraint.js";

interface AppealProps {
  appeal: CaseAppeal;
  known: ModerationCase | undefined;
}

/** What was decided about somebody, by whom and why, and what they say against it. */
export function Appeal({ appeal, known, now }: AppealProps & { now: number }) {
  const { texts, moments } = speech.value;
  const { author, text, at, deadline, escalated } = appeal;
  return (
    <div class="appeal">
      <Deadline deadline={deadline} label={texts.appeals.hearBy} escalated={escalated} now={now} />
      <Contested appeal={appeal} known={known} />
      <section aria-labelledby="appellant">
        <h3 id="appellant">{texts.appeals.words(author.name)}</h3>
        <p class="typed" dir="auto">
          <Veiled text={text} />
        </p>
        <time dateTime={at}>{moments.full(at)}</time>
      </section>
    </div>
  );
}

function Contested({ appeal, known }: AppealProps) {
  const { texts, moments } = speech.value;
  const { appeals } = texts;
  const { about, sanction, decidedBy, decidedAt, reason } = appeal;
  const by = decidedBy.kind === "machine" ? appeals.machine : decidedBy.name;
  return (
    <section aria-labelledby="contested">
      <h3 id="contested">{appeals.decided}</h3>
      <p>
        <strong>{sanction ? restraintSaid(sanction, known?.story) : appeals.contested[about](by)}</strong>
      </p>
      {sanction && <p>{appeals.contested[about](by)}</p>}
      <p>
        <span class="quiet">{appeals.reason}</span> {capital(reason ?? appeals.noReason)}
      </p>
      <time dateTime={decidedAt}>{moments.full(decidedAt)}</time>
    </section>
  );
}
