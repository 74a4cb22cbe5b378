import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** Decisions on many comments that could not be delivered yet: they are sent again by themselves. */
export function UnsentJobs({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const { length } = work.jobs.stuck.value;
  if (length === 0) return null;
  return (
    <div class="line stuck">
      <span class="what" role="status">
        <strong>{count(texts.ticking.unsent, length)}</strong>
        <small>{texts.unsentHint}</small>
      </span>
      <button type="button" onClick={work.retry}>
        {texts.retryNow}
      </button>
    </div>
  );
}
