import { reasonSaid } from "../case/reasons.js";
import { speech } from "../texts/speak.js";
import { doneOf, outcomeSaid, progressSaid } from "./job-said.js";
import { isOver, isUndoneByKey } from "./jobs.js";
import type { Work } from "../work/work.js";

/** How far a decision on many comments has come, and how to take it back as one. */
export function JobLine({ work }: { work: Work }) {
  const { texts } = speech.value;
  const job = work.jobs.current.value;
  const ended = job !== null && isOver(job);
  return (
    <>
      <p class="unseen" role="status">
        {ended ? outcomeSaid(job) : ""}
      </p>
      {job && (
        <div class="line job">
          <span class="what">
            {ended ? outcomeSaid(job) : progressSaid(job)}
            {job.reason !== null && <span class="quiet"> · {reasonSaid(job.reason)}</span>}
            {!ended && <progress max={job.count} value={doneOf(job)} aria-label={texts.ticking.progress} />}
          </span>
          {job.undoable && (
            <button type="button" onClick={() => void work.jobs.undo()}>
              {texts.ticking.undo} {isUndoneByKey(job, work.clock.value) && <kbd>U</kbd>}
            </button>
          )}
          {ended && (
            <button type="button" class="plain" onClick={work.jobs.dismiss}>
              {texts.understood}
            </button>
          )}
        </div>
      )}
    </>
  );
}
