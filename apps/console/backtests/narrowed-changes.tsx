import { useState } from "preact/hooks";
import type { BacktestMove } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { ChangeList } from "./change-list.js";

const decided = ["rejected", "published", "undecided"] as const;

interface NarrowedChangesProps {
  work: Work;
  /** of the API, where a backtest or a shadow is; below it are `/changes` and `/judgements` */
  path: string;
  moves: readonly BacktestMove[];
  sides: readonly [was: string, would: string];
}

/** Each comment whose verdict would be another one, side by side: those of one move, or of one decision of people. */
export function NarrowedChanges({ work, path, moves, sides }: NarrowedChangesProps) {
  const said = backtestTexts[speech.value.lang].changes;
  const [move, chooseMove] = useState("");
  const [people, choosePeople] = useState("");
  const [was, would] = move.split(" ");
  const which = Object.entries({ was, would, people }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams(which).toString();
  return (
    <>
      <div class="narrowing">
        <label>
          {said.move}
          <select value={move} onChange={({ currentTarget }) => chooseMove(currentTarget.value)}>
            <option value="">{said.all}</option>
            {moves.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {moveSaid(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.people}
          <select value={people} onChange={({ currentTarget }) => choosePeople(currentTarget.value)}>
            <option value="">{said.anyPeople}</option>
            {decided.map((one) => (
              <option key={one} value={one}>
                {said.peopleSaid[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ChangeList
        key={query}
        work={work}
        path={`${path}/changes${query && `?${query}`}`}
        sides={sides}
        judgements={`${path}/judgements`}
      />
    </>
  );
}

function keyOf({ was, would }: BacktestMove): string {
  return `${was} ${would}`;
}

function moveSaid({ was, would, published, rejected, undecided }: BacktestMove): string {
  const { lang, number } = speech.value;
  const { verdicts } = backtestTexts[lang];
  return `${verdicts[was]} → ${verdicts[would]} (${number(published + rejected + undecided)})`;
}
