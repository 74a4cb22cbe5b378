import type { DecisionJob } from "#contract";
import { reasonSaid } from "../case/reasons.js";
import { speech } from "../texts/speak.js";
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

/** How many of a job's comments have been looked at. */
function doneOf({ state, decided, refused, undone }: DecisionJob): number {
  return state === "undoing" ? undone : decided + refused;
}

function progressSaid(job: DecisionJob): string {
  const { texts, number } = speech.value;
  const [done, all] = [number(doneOf(job)), number(job.state === "undoing" ? job.decided : job.count)];
  return job.state === "undoing"
    ? texts.ticking.undoing(done, all)
    : texts.ticking.running[job.decision](done, all);
}

function outcomeSaid({ state, decision, decided, refused, undone }: DecisionJob): string {
  const { texts, count } = speech.value;
  const { ticking } = texts;
  if (state === "undone") return count(ticking.undone, undone);
  const left = refused > 0 ? [count(ticking.left, refused)] : [];
  return [count(ticking.done[decision], decided), ...left].join(" · ");
}
