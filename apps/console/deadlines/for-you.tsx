import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** What has escalated to oneself, where there is some; the next of it is one click away. */
export function DeadlinesForYou({ work: { deadlines, tell } }: { work: Work }) {
  const { texts, number } = speech.value;
  const [next] = deadlines.all.value;
  if (!next) return null;
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          page.value = "desk";
          tell({ type: "queue", queue: next.queue });
          tell({ type: "select", comment: next.entry, now: Date.now() });
        }}
      >
        <span>{texts.notices.forYou}</span>
        <span class="count">{number(deadlines.all.value.length)}</span>
      </button>
    </li>
  );
}
