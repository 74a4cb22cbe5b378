import { useState } from "preact/hooks";
import type { BacktestResult } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

/** So many filters are set against each other before all are asked for: those that found most. */
const mostAtFirst = 12;

/** In how many comments two filters found something, each against each. */
export function Overlaps({ filters, overlaps }: Pick<BacktestResult, "filters" | "overlaps">) {
  const { lang, number, count } = speech.value;
  const [all, showAll] = useState(false);
  const said = backtestTexts[lang].overlaps;
  const found = filters.filter(({ hits }) => hits > 0).toSorted((one, other) => other.hits - one.hits);
  const shown = all ? found : found.slice(0, mostAtFirst);
  const others = found.length - mostAtFirst;
  const both = new Map(
    overlaps.flatMap(({ filters: [a, b], both: n }) => [
      [`${a} ${b}`, n],
      [`${b} ${a}`, n],
    ]),
  );
  const largest = Math.max(1, ...shown.map(({ hits }) => hits));
  if (shown.length < 2) return null;
  return (
    <section class="overlaps">
      <h3>{said.title}</h3>
      <small>{overlaps.length === 0 ? said.none : said.lead}</small>
      {overlaps.length > 0 && others > 0 && (
        <button type="button" onClick={() => showAll(!all)}>
          {all ? count(said.first, mostAtFirst) : count(said.others, others)}
        </button>
      )}
      {overlaps.length > 0 && (
        <div class="wide" tabIndex={0} role="region" aria-label={said.title}>
          <table>
            <thead>
              <tr>
                <td />
                {shown.map(({ filter }) => (
                  <th key={filter} scope="col">
                    {filter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ filter, hits }) => (
                <tr key={filter}>
                  <th scope="row">{filter}</th>
                  {shown.map((other) => {
                    const n = other.filter === filter ? hits : (both.get(`${filter} ${other.filter}`) ?? 0);
                    return (
                      <td
                        key={other.filter}
                        class={other.filter === filter ? "itself" : "shaded"}
                        style={{ "--share": `${(n / largest) * 100}%` }}
                      >
                        {n === 0 ? <span class="quiet">0</span> : number(n)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
