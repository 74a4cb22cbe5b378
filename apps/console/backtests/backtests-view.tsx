import { backtestTexts } from "../texts/backtests.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { partOf } from "../work/view.js";
import type { Work } from "../work/work.js";
import { BacktestList } from "./backtest-list.js";
import { readPart } from "./backtests.js";
import { BeginForm } from "./begin-form.js";
import { OneBacktest } from "./one-backtest.js";
import "../styles/plots.css";
import "../styles/backtests.css";

/** Filters tried on the site's own past: begun, watched while they work, and looked at as pictures. */
export function BacktestsView({ work }: { work: Work }) {
  const said = backtestTexts[speech.value.lang];
  const { one, other, wanted } = readPart(partOf("backtests"));
  return (
    <Beside title={said.title} refusal={null} busy={false}>
      {one === null ? (
        <>
          <p class="quiet">{said.intro}</p>
          <BeginForm key={wanted} work={work} wanted={wanted} />
          <BacktestList work={work} />
        </>
      ) : (
        <OneBacktest key={`${one} ${other ?? ""}`} work={work} id={one} other={other} />
      )}
    </Beside>
  );
}
