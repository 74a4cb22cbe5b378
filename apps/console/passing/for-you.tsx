import { waitingFor } from "../desk/referees.js";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

/** What colleagues have passed on to oneself, where there is some. */
export function ForYou({ work: { desk, tell } }: { work: Work }) {
  const { texts, number } = speech.value;
  const { me, queue, referrals } = desk.value;
  const waiting = waitingFor(me, referrals);
  const isHere = page.value === "desk" && queue === "referred";
  if (waiting === 0 && !isHere) return null;
  return (
    <li>
      <button
        type="button"
        aria-current={isHere ? "true" : undefined}
        onClick={() => {
          page.value = "desk";
          tell({ type: "queue", queue: "referred" });
        }}
      >
        <span>{texts.passing.forYou}</span>
        <span class="count">{number(waiting)}</span>
      </button>
    </li>
  );
}
