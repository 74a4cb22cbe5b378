import type { Wave } from "#contract";
import { speech } from "../texts/speak.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { isStanding } from "./waves.js";

/** A wave is under way while something has come of it within this, in ms. */
const lately = 3_600_000;

/** Waves that are under way, and of which nobody has decided on what still comes. */
export function WavesNow({ work }: { work: Work }) {
  const { texts, moments, number } = speech.value;
  const { waves, order } = texts;
  const now = work.clock.value;
  const open = work.waves.all.value.filter((wave) => isUnderWay(wave, now));
  if (open.length === 0) return null;
  return (
    <ul class="queues waves" aria-label={waves.now}>
      {open.map(({ id, within, begunAt }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => {
              page.value = "desk";
              work.search({ wave: id });
            }}
          >
            <span>{waves.now}</span>
            <span class="count">{number(within)}</span>{" "}
            <time class="oldest" dateTime={begunAt}>
              {order.oldest(moments.span(begunAt, now))}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}

function isUnderWay(wave: Wave, now: number): boolean {
  return !isStanding(wave, now) && Date.parse(wave.lastAt) + lately > now;
}
