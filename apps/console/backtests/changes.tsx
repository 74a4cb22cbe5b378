import type { BacktestResult } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { pathOf } from "./backtests.js";
import { NarrowedChanges } from "./narrowed-changes.js";

interface ChangesProps {
  work: Work;
  backtest: string;
  result: BacktestResult;
}

/** The comments whose verdict would be another one. */
export function Changes({ work, backtest, result: { changed, moves } }: ChangesProps) {
  const { lang, count } = speech.value;
  const said = backtestTexts[lang].changes;
  return (
    <section class="changes" aria-labelledby="changes">
      <h3 id="changes">{said.title}</h3>
      <p class="quiet">{changed === 0 ? said.none : count(said.lead, changed)}</p>
      {changed > 0 && (
        <NarrowedChanges work={work} path={pathOf(backtest)} moves={moves} sides={[said.was, said.would]} />
      )}
    </section>
  );
}
