import type { BacktestMove, VerdictKind } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { narrow, narrowing } from "../work/view.js";
import type { Work } from "../work/work.js";
import { ChangeList } from "./change-list.js";

const decided = ["rejected", "published", "undecided"] as const;
const verdicts = ["publish", "flag", "hold", "reject"] as const satisfies readonly VerdictKind[];

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
  const { move, people } = wanted(moves);
  const which = { ...(move && { was: move.was, would: move.would }), ...(people && { people }) };
  const query = new URLSearchParams(which).toString();
  const chooseMove = (key: string) => {
    const [was = "", would = ""] = key.split(" ");
    narrow({ was, would });
  };
  return (
    <>
      <div class="narrowing">
        <label>
          {said.move}
          <select
            value={move ? keyOf(move) : ""}
            onChange={({ currentTarget }) => chooseMove(currentTarget.value)}
          >
            <option value="">{said.all}</option>
            {(move && !moves.includes(move) ? [move, ...moves] : moves).map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {moveSaid(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.people}
          <select
            value={people ?? ""}
            onChange={({ currentTarget }) => narrow({ people: currentTarget.value })}
          >
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

/** What the address asks for, as far as there is such a thing; a move may be one that has not come yet. */
function wanted(moves: readonly BacktestMove[]) {
  const { was: before, would: after, people: by } = narrowing.value;
  const was = verdicts.find((one) => one === before);
  const would = verdicts.find((one) => one === after);
  const people = decided.find((one) => one === by);
  if (!was || !would) return { move: undefined, people };
  const known = moves.find((one) => one.was === was && one.would === would);
  return { move: known ?? { was, would, published: 0, rejected: 0, undecided: 0 }, people };
}

function keyOf({ was, would }: BacktestMove): string {
  return `${was} ${would}`;
}

function moveSaid({ was, would, published, rejected, undecided }: BacktestMove): string {
  const { lang, number } = speech.value;
  const { verdicts } = backtestTexts[lang];
  return `${verdicts[was]} → ${verdicts[would]} (${number(published + rejected + undecided)})`;
}
