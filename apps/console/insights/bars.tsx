import { DataTable } from "../plots/data-table.js";
import type { TableProps } from "../plots/table.js";
import { speech } from "../texts/speak.js";
import { Legend, type Series } from "./chart.js";

/** More are in the table alone. */
const most = 10;

/** What is counted, by its name: one number for each series. */
export interface Bar {
  name: string;
  parts: readonly number[];
}

interface BarsProps extends TableProps {
  title: string;
  series: readonly Series[];
  /** the longest first */
  bars: readonly Bar[];
}

/** Names with how often each was counted, as bars on one scale. Whoever does not see them has the table below. */
export function Bars({ title, series, bars, ...table }: BarsProps) {
  const { texts, number } = speech.value;
  const shown = bars.slice(0, most);
  const longest = Math.max(1, ...shown.map(({ parts }) => sumOf(parts)));
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        {series.length > 1 && bars.length > 0 && <Legend series={series} />}
      </figcaption>
      {bars.length === 0 && <p class="quiet">{texts.insights.nothing}</p>}
      <ol class="bars" aria-hidden="true">
        {shown.map(({ name, parts }, row) => (
          <li key={row}>
            <span class="name" dir="auto" title={name}>
              {name}
            </span>
            <span class="bar">
              {parts.map((part, at) => (
                <i key={at} class={series[at]?.kind} style={{ inlineSize: `${(part / longest) * 100}%` }} />
              ))}
            </span>
            <span class="much">{number(sumOf(parts))}</span>
          </li>
        ))}
      </ol>
      {bars.length > 0 && <DataTable of={title} {...table} />}
    </figure>
  );
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
