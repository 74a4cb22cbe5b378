import { Reasons } from "../case/reason-list.js";
import { currentRows } from "../desk/desk.js";
import { speech } from "../texts/speak.js";
import { choosing } from "../work/view.js";
import type { Work } from "../work/work.js";
import { allFound, matching } from "./all-matching.js";
import { tickedIn, untick } from "./ticked.js";

/** How many comments are ticked, and what may become of them; of a search, of all that match. */
export function TickBar({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const desk = work.desk.value;
  const n = tickedIn(desk).length;
  const isSearch = desk.queue === "search" && currentRows(desk).length > 0;
  if (n === 0 && !isSearch) return null;
  return (
    <section class="tick-bar" aria-label={texts.ticking.label}>
      {n > 0 && choosing.value && <Reasons work={work} />}
      {n > 0 && (
        <>
          <p role="status">{count(texts.ticking.ticked, n)}</p>
          <button type="button" class="reject" aria-expanded={choosing.value} onClick={toggleReasons}>
            {texts.acts.reject} <kbd>R</kbd>
          </button>
          <button type="button" class="publish" onClick={() => work.decide({ decision: "publish" })}>
            {texts.acts.publish} <kbd>P</kbd>
          </button>
          <button type="button" class="plain" onClick={untick}>
            {texts.ticking.untick} <kbd>Esc</kbd>
          </button>
        </>
      )}
      {isSearch && (
        <button type="button" class="plain all" onClick={() => (matching.value = allFound())}>
          {texts.ticking.all} <kbd>G</kbd>
        </button>
      )}
    </section>
  );
}

function toggleReasons(): void {
  choosing.value = !choosing.peek();
}
