import type { FilterAlarms } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { alarmTexts } from "../texts/alarms.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { unseenIn } from "./looked-at.js";

/** How many brakes are on, and what a shadow would do that is drastic and nobody here has looked at, where there is some. */
export function AlarmsForYou({ work }: { work: Work }) {
  const { lang, count, number, list } = speech.value;
  const said = alarmTexts[lang];
  const { found, again } = useLive<FilterAlarms>(work.ask, "/filters/alarms");
  useOperations(work, {
    brakes: again,
    // it grows with every comment
    shadow: ({ run }) => run.alarms.length !== found?.shadow.length && again(),
    missed: again,
  });
  const brakes = found?.brakes.length ?? 0;
  const alarms = found ? unseenIn(work.session, found).length : 0;
  if (brakes + alarms === 0) return null;
  const each = [
    ...(brakes > 0 ? [count(said.brakes, brakes)] : []),
    ...(alarms > 0 ? [count(said.alarms, alarms)] : []),
  ];
  return (
    <li>
      <button type="button" onClick={() => goTo("shadow")}>
        <span>{said.title}</span>
        <span class="count" aria-hidden="true">
          {number(brakes + alarms)}
        </span>
        <span class="unseen">{said.each(list(each))}</span>
      </button>
    </li>
  );
}
