import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ordered, type Order } from "./ordered.js";
import { SortHead } from "./sort-head.js";

/** What stands in a table, and by what it is put in order; null comes last. */
export interface Measured {
  shown: ComponentChildren;
  by: number | string | null;
}

export type Cell = ComponentChildren | Measured;

/** A number with how it is said; a dash where there is none. */
export function measured(value: number | null, say: (value: number) => string): Measured {
  return { shown: value === null ? "–" : say(value), by: value };
}

/** A name, by which rows go as words do. */
export function named(name: string): Measured {
  return { shown: name, by: name };
}

/** One of rows that have an order of their own, as moments do. */
export function inOrder(name: string, place: number): Measured {
  return { shown: name, by: place };
}

export interface TableProps {
  heads: readonly string[];
  /** each with its name first */
  rows: readonly (readonly Cell[])[];
}

/** A table that can be put in order by each column that says by what. */
export function Table({ heads, rows }: TableProps) {
  const [order, choose] = useState<Order | null>(null);
  return (
    <table>
      <thead>
        <tr>
          {heads.map((label, column) => (
            <SortHead key={label} {...{ label, column, order, choose }} sort={sortOf(rows, column)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered(rows, order, (row) => (order ? valueOf(row[order.column]) : null)).map(
          ([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row" dir="auto">
                {shownOf(name)}
              </th>
              {cells.map((cell, at) => (
                <td key={at}>{shownOf(cell)}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** Whether a column's values are numbers; null where there is nothing to go by. */
function sortOf(rows: TableProps["rows"], column: number): "numbers" | "words" | null {
  const values = rows.map((row) => valueOf(row[column])).filter((value) => value !== null);
  if (values.length < 2) return null;
  return values.every((value) => typeof value === "number") ? "numbers" : "words";
}

function isMeasured(cell: Cell): cell is Measured {
  return typeof cell === "object" && cell !== null && "by" in cell;
}

function valueOf(cell: Cell): Measured["by"] {
  return isMeasured(cell) ? cell.by : null;
}

function shownOf(cell: Cell): ComponentChildren {
  return isMeasured(cell) ? cell.shown : cell;
}
