export type Cell = string | number | null;

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** A table as a file for spreadsheets (RFC 4180), none of whose texts is a formula there. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map(csvRow).join("");
}

/** One line of such a table. */
export function csvRow(row: readonly Cell[]): string {
  return `${row.map(written).join(",")}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
