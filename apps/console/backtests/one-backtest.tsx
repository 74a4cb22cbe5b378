import { useState } from "preact/hooks";
import type { Backtest, Backtests } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { type Live, useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { backtestTexts } from "../texts/backtests.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { base, partFor, pathOf } from "./backtests.js";
import { Changes } from "./changes.js";
import { Comparison } from "./comparison.js";
import { Result } from "./result.js";
import { filtersSaid, progressSaid, spanSaid } from "./said.js";
import { Tools } from "./tools.js";
import { Unfound } from "./unfound.js";

interface OneBacktestProps {
  work: Work;
  id: string;
  /** what it is compared with */
  other: string | null;
}

/** One backtest, as it grows and as it is in the end; or two, side by side. */
export function OneBacktest({ work, id, other }: OneBacktestProps) {
  const { texts, lang } = speech.value;
  const said = backtestTexts[lang];
  const first = useLive<Backtest>(work.ask, pathOf(id));
  const second = useLive<Backtest>(work.ask, other === null ? null : pathOf(other));
  useOperations(work, {
    backtest: (progress) => {
      if (progress.id === id) first.again();
      if (progress.id === other) second.again();
    },
    missed: () => [first, second].filter(isAtWork).forEach(({ again }) => again()),
  });
  const { found, refusal } = first;
  return (
    <>
      <button type="button" class="plain back" onClick={() => goTo("backtests")}>
        ← {said.back}
      </button>
      {refusal && !found && <p role="alert">{sentenceFor(texts, refusal.named, texts.loadFailed)}</p>}
      {found && (
        <article class="backtest" aria-label={filtersSaid(found)}>
          <Head test={found} />
          <Progress test={found} />
          <Tools work={work} test={found} again={first.again} />
          {other !== null && second.found && second.found.state !== "done" && (
            <Progress test={second.found} />
          )}
          {other === null ? (
            found.state === "done" && <Choose work={work} test={found} />
          ) : (
            <button type="button" onClick={() => goTo("backtests", id)}>
              {said.compare.stop}
            </button>
          )}
          {other !== null && second.found?.state === "done" && found.state === "done" && (
            <Comparison work={work} one={found} other={second.found} />
          )}
          {found.state === "done" && !found.result && <p>{said.nothing}</p>}
          {found.result && other === null && (
            <>
              <Result result={found.result} />
              <Unfound unfound={found.unfound} />
              {found.state !== "running" && <Changes work={work} backtest={id} result={found.result} />}
            </>
          )}
        </article>
      )}
    </>
  );
}

function isAtWork({ found, refusal }: Live<Backtest>): boolean {
  return found?.state === "running" || refusal !== null;
}

function Head({ test }: { test: Backtest }) {
  const { lang, moments } = speech.value;
  const said = backtestTexts[lang];
  return (
    <header>
      <h3>{filtersSaid(test)}</h3>
      <p class="quiet">{spanSaid(test)}</p>
      <p class="quiet">{said.begunBy(test.by.name, moments.full(test.at))}</p>
    </header>
  );
}

function Progress({ test }: { test: Backtest }) {
  const { lang } = speech.value;
  const said = backtestTexts[lang];
  const { state, done, total } = test;
  return (
    <div class="progress">
      <p role="status">
        {filtersSaid(test)} · {said.states[state]}
        {state !== "running" && ` · ${progressSaid(test)}`}
      </p>
      {state === "running" && (
        <>
          <progress
            max={total ?? 1}
            {...(total !== null && { value: done })}
            aria-label={filtersSaid(test)}
          />
          <p class="quiet">
            {progressSaid(test)}
            {done > 0 && ` · ${said.live}`}
          </p>
        </>
      )}
    </div>
  );
}

/** Sets another backtest beside this one. */
function Choose({ work, test }: { work: Work; test: Backtest }) {
  const { lang, moments } = speech.value;
  const said = backtestTexts[lang].compare;
  const { found } = useAsked<Backtests>(work.ask, `${base}?limit=100`);
  const [chosen, choose] = useState("");
  const others = found?.items.filter(
    ({ id, state, done }) => id !== test.id && state === "done" && done === test.done && done > 0,
  );
  if (!others) return null;
  if (others.length === 0) return <p class="quiet">{said.noOther}</p>;
  return (
    <form
      class="narrowing"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== "") goTo("backtests", partFor(test.id, chosen));
      }}
    >
      <label>
        {said.with}
        <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{said.choose}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {filtersSaid(one)} · {moments.full(one.at)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={chosen === ""}>
        {said.title}
      </button>
    </form>
  );
}
