import type { ExposureDay } from "#contract";
import { hardKinds } from "#contract/hard-kinds.js";
import { comfortTexts } from "../texts/comfort.js";
import { speech } from "../texts/speak.js";

type Counted = Pick<ExposureDay, "seen" | "hard" | "kinds">;

/** How much somebody has read of late, and how much of it was hard. */
export function Read({ exposure }: { exposure: readonly ExposureDay[] }) {
  const said = comfortTexts[speech.value.lang];
  const [last] = exposure;
  const columns = [
    { name: said.today, counted: last ?? nothing },
    { name: said.week, counted: sumOf(withinWeek(exposure)) },
  ];
  return (
    <section class="read" aria-labelledby="read">
      <h3 id="read">{said.read}</h3>
      <p class="quiet">{said.readHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.when}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={said.cases} of={({ seen }) => seen} columns={columns} />
          <Line name={said.hard} of={({ hard }) => hard} columns={columns} />
          {hardKinds.map((kind) => (
            <Line key={kind} name={said.kinds[kind]} of={({ kinds }) => kinds[kind] ?? 0} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  name: string;
  of: (counted: Counted) => number;
  columns: readonly { name: string; counted: Counted }[];
}

function Line({ name, of, columns }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column.name}>{speech.value.number(of(column.counted))}</td>
      ))}
    </tr>
  );
}

const nothing: Counted = { seen: 0, hard: 0, kinds: {} };

/** The last day, and the six before it. */
function withinWeek(exposure: readonly ExposureDay[]): ExposureDay[] {
  const last = Date.parse(exposure[0]?.day ?? "");
  return exposure.filter(({ day }) => last - Date.parse(day) < 7 * 86_400_000);
}

function sumOf(days: readonly Counted[]): Counted {
  const sum = (of: (day: Counted) => number) => days.reduce((all, day) => all + of(day), 0);
  const kinds = hardKinds.map((kind) => [kind, sum((day) => day.kinds[kind] ?? 0)] as const);
  return {
    seen: sum(({ seen }) => seen),
    hard: sum(({ hard }) => hard),
    kinds: Object.fromEntries<number>(kinds),
  };
}
