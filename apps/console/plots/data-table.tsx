import type { ComponentChildren } from "preact";
import { speech } from "../texts/speak.js";

interface DataTableProps {
  heads: readonly string[];
  /** each with its name first */
  rows: readonly (readonly ComponentChildren[])[];
}

/** What a plot shows, for whoever would rather read it. */
export function DataTable({ heads, rows }: DataTableProps) {
  const { insights } = speech.value.texts;
  return (
    <details>
      <summary>{insights.table}</summary>
      <div class="scrolls" tabIndex={0} role="region" aria-label={insights.table}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
