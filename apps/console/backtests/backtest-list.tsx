import type { Backtest, BacktestProgress } from "#contract";
import { useOperations } from "../connection/use-operations.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { useState } from "preact/hooks";
import { percentOf, shown } from "../plots/share-said.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { base } from "./backtests.js";
import { filtersSaid, progressSaid, spanSaid } from "./said.js";

/** The site's backtests, the last first, and how far those are that are at work. */
export function BacktestList({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const said = backtestTexts[lang];
  const { items, refusal, more } = usePages<Backtest>(work.ask, base);
  const [news, hear] = useState<Record<string, BacktestProgress>>({});
  useOperations(work, {
    backtest: (progress) => hear((so) => ({ ...so, [progress.id]: progress })),
    missed: () => undefined,
  });
  return (
    <section aria-labelledby="backtests" aria-busy={!items && !refusal}>
      <h3 id="backtests">{said.list}</h3>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && <p class="quiet">{said.none}</p>}
      <ol class="tests">
        {items?.map((one) => (
          <Row key={one.id} test={{ ...one, ...news[one.id] }} />
        ))}
      </ol>
      <More more={more}>{said.more}</More>
    </section>
  );
}

function Row({ test }: { test: Backtest }) {
  const { lang, moments } = speech.value;
  const said = backtestTexts[lang];
  const { id, by, at, state, result } = test;
  return (
    <li>
      <button type="button" class="plain" onClick={() => goTo("backtests", id)}>
        <strong>{filtersSaid(test)}</strong>
        <span class={`state ${state}`}>
          {said.states[state]} · {progressSaid(test)}
        </span>
        <small>{spanSaid(test)}</small>
        <small>{said.begunBy(by.name, moments.full(at))}</small>
        {result && state !== "running" && (
          <span class="quiet">
            {said.shares.precision} {percentOf(shown(result.precision))} · {said.shares.recall}{" "}
            {percentOf(shown(result.recall))}
          </span>
        )}
      </button>
    </li>
  );
}
