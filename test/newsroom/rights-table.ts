import { readFile } from "node:fs/promises";
import { repository } from "../../scripts/bootstrap/repository.js";

/** Whoever may ask, in the order of the columns of docs/rights.md. */
export const callers = [
  "anyone",
  "guest",
  "reader",
  "moderator of sections",
  "moderator",
  "operator",
  "key",
  "admin",
  "installation",
] as const;
export type Caller = (typeof callers)[number];

/** Who may, by route or message. */
export type RightsTable = Record<string, readonly Caller[]>;

/** The tables of docs/rights.md. */
export async function rightsTable(): Promise<RightsTable> {
  const lines = (await readFile(`${repository}docs/rights.md`, "utf8")).split("\n");
  return Object.fromEntries(lines.flatMap((line) => rowOf(line)));
}

function rowOf(line: string): [what: string, who: readonly Caller[]][] {
  const [, named = "", ...cells] = line.split("|").map((cell) => cell.trim());
  const [, what] = /^`(.+)`$/.exec(named) ?? [];
  return what === undefined ? [] : [[what, callers.filter((_, at) => cells[at] === "✓")]];
}
