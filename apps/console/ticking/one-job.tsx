import { useState } from "preact/hooks";
import type { DecisionJob, JobSelection } from "#contract";
import { focusOn } from "../account/text-field.js";
import { reasonSaid } from "../case/reasons.js";
import { useSending } from "../connection/use-sending.js";
import { ofSearch } from "../search/sought.js";
import { jobTexts } from "../texts/jobs.js";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { doneOf, outcomeSaid, progressSaid } from "./job-said.js";
import { isOver } from "./jobs.js";

interface OneJobProps {
  work: Work;
  job: DecisionJob;
  again: () => void;
}

/** A decision on many comments: on what, by whom, how far it has come, and the way to take it back. */
export function OneJob({ work, job, again }: OneJobProps) {
  const { lang, texts, moments } = speech.value;
  const said = jobTexts[lang];
  const { by, at, note, state, undoneBy } = job;
  const ended = isOver(job);
  return (
    <li>
      <p>
        <strong>{whatSaid(job)}</strong> <span class="state">{said.states[state]}</span>
      </p>
      <p>
        {ended ? outcomeSaid(job) : progressSaid(job)}
        {!ended && <progress max={job.count} value={doneOf(job)} aria-label={texts.ticking.progress} />}
      </p>
      {note !== null && (
        <p class="typed" dir="auto">
          {note}
        </p>
      )}
      <p class="quiet">
        <time dateTime={at}>{said.by(by.name, moments.full(at))}</time>
        {undoneBy && ` · ${said.undoneBy(undoneBy.name)}`}
      </p>
      <Acts work={work} job={job} again={again} />
    </li>
  );
}

/** « Refuser · Insulte ou attaque · ce qu’une recherche a trouvé » */
function whatSaid({ decision, reason, select }: DecisionJob): string {
  const { act } = jobTexts[speech.value.lang];
  const parts = [act[decision], reason !== null && reasonSaid(reason), selectSaid(select)];
  return parts.filter((part) => part !== false).join(" · ");
}

function selectSaid({ comments, wave, author }: JobSelection): string {
  const { lang, count } = speech.value;
  const said = jobTexts[lang].select;
  if (comments) return count(said.named, comments.length);
  if (wave !== undefined) return said.wave;
  return author === undefined ? said.search : said.author;
}

function Acts({ work, job, again }: OneJobProps) {
  const said = jobTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const [asked, ask] = useState(false);
  const undo = () =>
    void send(async () => {
      await work.jobs.takeBack(job.id);
      ask(false);
      again();
    });
  return (
    <>
      <p class="tools">
        <Show work={work} select={job.select} />
        {job.undoable && !asked && (
          <button type="button" onClick={() => ask(true)}>
            {said.undo}
            <span class="unseen"> · {whatSaid(job)}</span>
          </button>
        )}
        {job.undoable && asked && (
          <>
            <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={undo}>
              {said.sure}
            </button>
            <button type="button" onClick={() => ask(false)}>
              {said.keep}
            </button>
          </>
        )}
      </p>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

/** What was looked for can be looked for again; what was ticked, nothing else says. */
function Show({ work, select: { comments, ...search } }: { work: Work; select: JobSelection }) {
  if (comments) return null;
  return (
    <button
      type="button"
      class="plain flush"
      onClick={() => {
        page.value = "desk";
        work.search(ofSearch(search));
      }}
    >
      {jobTexts[speech.value.lang].show}
    </button>
  );
}
