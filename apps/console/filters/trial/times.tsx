import type { Tried } from "#contract";
import { speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";
import { isMembers } from "../draft.js";

interface Time {
  filter: string;
  ms: number;
}

/** How long each filter took, where the API tells it. */
export function timesIn(tried: Tried): readonly Time[] {
  const times = "filters" in tried ? tried.filters : null;
  return Array.isArray(times) ? times.flatMap((one: unknown) => (isTime(one) ? [one] : [])) : [];
}

function isTime(value: unknown): value is Time {
  return isMembers(value) && typeof value.filter === "string" && typeof value.ms === "number";
}

export function wholeTime(tried: Tried): string {
  return timeSaid(timesIn(tried).reduce((sum, { ms }) => sum + ms, 0));
}

/** How long each filter took, the slowest first. */
export function Times({ tried }: { tried: Tried }) {
  const said = filtersTexts[speech.value.lang].trial;
  const times = timesIn(tried);
  if (times.length === 0) return null;
  return (
    <details class="times">
      <summary>{said.times}</summary>
      <dl>
        {times
          .toSorted((one, other) => other.ms - one.ms)
          .map(({ filter, ms }) => (
            <div key={filter}>
              <dt>{filter}</dt>
              <dd>{timeSaid(ms)}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

function timeSaid(ms: number): string {
  const unit = { style: "unit", unit: "millisecond", maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(speech.value.lang, unit).format(ms);
}
