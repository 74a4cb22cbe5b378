import type { Tried } from "#contract";
import { speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";

/** How long all filters took together. */
export function wholeTime({ filters }: Tried): string {
  return timeSaid(filters.reduce((sum, { ms }) => sum + ms, 0));
}

/** How long each filter took, the slowest first. */
export function Times({ tried: { filters } }: { tried: Tried }) {
  const said = filtersTexts[speech.value.lang].trial;
  if (filters.length === 0) return null;
  return (
    <details class="times">
      <summary>{said.times}</summary>
      <dl>
        {filters
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
