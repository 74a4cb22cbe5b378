import type { Backtest } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

/** What filters list and never found, a filter each. */
export function Unfound({ unfound }: Pick<Backtest, "unfound">) {
  const { lang, number, count: counted } = speech.value;
  const said = backtestTexts[lang].unfound;
  if (unfound.length === 0) return null;
  return (
    <section class="unfound" aria-labelledby="unfound">
      <h3 id="unfound">{said.title}</h3>
      <small>{said.lead}</small>
      {unfound.map(({ filter, of, count, first }) => (
        <details key={filter}>
          <summary>{said.of(filter, number(count), number(of))}</summary>
          <ul class="words">
            {first.map((word) => (
              <li key={word} dir="auto">
                {word}
              </li>
            ))}
          </ul>
          {count > first.length && <p class="quiet">{counted(said.more, count - first.length)}</p>}
        </details>
      ))}
    </section>
  );
}
