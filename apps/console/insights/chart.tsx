import { DataTable } from "../plots/data-table.js";
import { inOrder, measured } from "../plots/table.js";
import { speech } from "../texts/speak.js";
import { ticksUpTo } from "./scale.js";

export interface Series {
  /** what it is drawn as */
  kind: string;
  name: string;
}

/** A moment, and a value for each series. */
export interface Column {
  label: string;
  values: readonly (number | null)[];
}

interface ChartProps {
  title: string;
  series: readonly Series[];
  columns: readonly Column[];
  /** how a value is said */
  say: (value: number) => string;
  /** where its axis has lines, up to the greatest value */
  lines?: (most: number) => number[];
  /** one on the other, else one beside the other */
  stacked: boolean;
}

/** Columns over time with their axis and legend. Whoever does not see them has the table below. */
export function Chart({ title, series, columns, say, lines = ticksUpTo, stacked }: ChartProps) {
  const { insights } = speech.value.texts;
  const heights = columns.map(({ values }) => {
    const known = values.map((value) => value ?? 0);
    return stacked ? known.reduce((sum, value) => sum + value, 0) : Math.max(...known);
  });
  const ticks = lines(Math.max(...heights, 0));
  const top = ticks.at(-1) ?? 1;
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        {series.length > 1 && <Legend series={series} />}
      </figcaption>
      <div class="plot" aria-hidden="true">
        <ol class="axis">
          {ticks.map((tick) => (
            <li key={tick} style={{ insetBlockEnd: `${(tick / top) * 100}%` }}>
              {say(tick)}
            </li>
          ))}
        </ol>
        <div class="columns">
          {columns.map((column) => (
            <div
              key={column.label}
              class={stacked ? "stacked" : "beside"}
              title={titleOf(column, series, say)}
            >
              {column.values.map((value, at) => (
                <i
                  key={at}
                  class={series[at]?.kind}
                  style={{ blockSize: `${((value ?? 0) / top) * 100}%` }}
                />
              ))}
            </div>
          ))}
        </div>
        <p class="ends">
          <span>{columns[0]?.label}</span>
          <span>{columns.at(-1)?.label}</span>
        </p>
      </div>
      <DataTable
        of={title}
        heads={[insights.when, ...series.map(({ name }) => name)]}
        rows={columns.map(({ label, values }, at) => [
          inOrder(label, at),
          ...values.map((value) => measured(value, say)),
        ])}
      />
    </figure>
  );
}

export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul class="legend">
      {series.map(({ kind, name }) => (
        <li key={kind}>
          <i class={kind} aria-hidden="true" /> {name}
        </li>
      ))}
    </ul>
  );
}

function titleOf({ label, values }: Column, series: readonly Series[], say: ChartProps["say"]): string {
  const said = values.flatMap((value, at) => (value ? [`${series[at]?.name ?? ""} ${say(value)}`] : []));
  return [label, ...said].join("\n");
}
