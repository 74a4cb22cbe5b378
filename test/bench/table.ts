import { cpus, release, totalmem, type } from "node:os";
import type { Figure } from "./figure.js";

const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });

/** The machine, since figures mean nothing without it. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${cpu?.model ?? "unknown"}, ${memory} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}

export function table(figures: readonly Figure[]): string {
  const rows = [
    ["name", "value", "min", "max", "rounds", "unit", "limit", "ratio"],
    ...figures.map(({ name, value, min, max, rounds, unit, limit, ratio }) => [
      name,
      number.format(value),
      number.format(min),
      number.format(max),
      number.format(rounds),
      unit,
      number.format(limit),
      ratio.toFixed(2),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
