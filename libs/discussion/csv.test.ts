import fc from "fast-check";
import { csvOf } from "./csv.js";

test("a table is written line by line, and nothing in it is a formula", () => {
  expect(
    csvOf([
      ["motif", "refusés"],
      ["insulte, « grave »", 3],
      ['dit "x"', null],
      ["=1+1", -2],
    ]),
  ).toBe('motif,refusés\r\n"insulte, « grave »",3\r\n"dit ""x""",\r\n\'=1+1,-2\r\n');
});

test("whatever the cells hold, a reader of the format finds them again", () => {
  const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      expect(read(csvOf(rows))).toEqual(rows);
    }),
  );
});

/** A reader of RFC 4180. */
function read(csv: string): string[][] {
  const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}
