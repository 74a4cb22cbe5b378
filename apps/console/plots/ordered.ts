/** By which column a table goes, and which way. */
export interface Order {
  column: number;
  direction: "ascending" | "descending";
}

/** An order as an address says it: the column's name, with a minus before it where the greatest come first. */
export function orderSaid({ column, direction }: Order, names: readonly string[]): string {
  return `${direction === "descending" ? "-" : ""}${names[column] ?? ""}`;
}

/** @returns null where it is none of these columns */
export function readOrder(said: string | undefined, names: readonly string[]): Order | null {
  const isDescending = said?.startsWith("-") ?? false;
  const column = names.indexOf(isDescending ? (said?.slice(1) ?? "") : (said ?? ""));
  return column < 0 ? null : { column, direction: isDescending ? "descending" : "ascending" };
}

/** What a column's head leads to: numbers begin with the greatest, words with the first; once more turns the order round. */
export function nextOrder(before: Order | null, column: number, sort: "numbers" | "words"): Order {
  if (before?.column === column)
    return { column, direction: before.direction === "ascending" ? "descending" : "ascending" };
  return { column, direction: sort === "numbers" ? "descending" : "ascending" };
}

/** Rows in some order; those of which there is nothing to go by come last either way, and equals stay as they are. */
export function ordered<Row>(
  rows: readonly Row[],
  order: Order | null,
  by: (row: Row) => number | string | null,
): readonly Row[] {
  if (!order) return rows;
  const sign = order.direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [first, second] = [by(one), by(other)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compared(first, second);
  });
}

function compared(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}
