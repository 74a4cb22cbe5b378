import type { BacktestMatrix } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { DataTable } from "./data-table.js";
import { inOrder, measured } from "./table.js";

const verdicts = ["reject", "hold", "flag", "publish"] as const;

/** What filters would conclude against what people decided: who was right with whom, two by two, and by verdict. */
export function PeopleAgainstMachine({ matrix }: { matrix: BacktestMatrix }) {
  const { lang, number, count } = speech.value;
  const said = backtestTexts[lang];
  const { cells, ...names } = said.matrix;
  const { publish, flag, hold, reject } = matrix;
  const hit = hold.rejected + reject.rejected;
  const alarm = hold.published + reject.published;
  const miss = publish.rejected + flag.rejected;
  const pass = publish.published + flag.published;
  const undecided = verdicts.reduce((sum, verdict) => sum + matrix[verdict].undecided, 0);
  const most = Math.max(hit, alarm, miss, pass, 1);
  const cell = (kind: keyof typeof cells, n: number) => (
    <td class={kind} style={{ "--share": `${(n / most) * 100}%` }}>
      <strong>{number(n)}</strong>
      <small>{cells[kind]}</small>
    </td>
  );
  return (
    <figure class="chart against">
      <figcaption>
        <h3>{names.title}</h3>
        <small>{names.lead}</small>
      </figcaption>
      <table class="two-by-two">
        <thead>
          <tr>
            <td />
            <th scope="col">
              {names.people} {names.rejected}
            </th>
            <th scope="col">
              {names.people} {names.published}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {names.machine} {names.kept}
            </th>
            {cell("hit", hit)}
            {cell("alarm", alarm)}
          </tr>
          <tr>
            <th scope="row">
              {names.machine} {names.passed}
            </th>
            {cell("miss", miss)}
            {cell("pass", pass)}
          </tr>
        </tbody>
      </table>
      {undecided > 0 && <p class="quiet">{count(names.undecidedNote, undecided)}</p>}
      <DataTable
        of={names.title}
        heads={[names.verdict, names.rejected, names.published, names.undecided]}
        rows={verdicts.map((verdict, at) => [
          inOrder(said.verdicts[verdict], at),
          measured(matrix[verdict].rejected, number),
          measured(matrix[verdict].published, number),
          measured(matrix[verdict].undecided, number),
        ])}
      />
    </figure>
  );
}
