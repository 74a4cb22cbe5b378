import { selectedLines, type Splice, spliced, type Written } from "./written.js";

export type ListKind = "bullets" | "numbers";

const quotation = /^(?: {0,3}> ?)*/;
const item = /^\s*(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+|$)/;
const heading = /^#{1,6}[ \t]+(?:\d{1,3}[.)][ \t]+)?/;

/** How a line begins: the marks of quotations, then that of a list's item. */
export function marksOf(line: string): { quotation: string; item: string; number: number | null } {
  const quoted = quotation.exec(line)?.[0] ?? "";
  const found = item.exec(line.slice(quoted.length));
  return { quotation: quoted, item: found?.[0] ?? "", number: found?.[1] ? Number(found[1]) : null };
}

/** Makes the selected lines a quotation, or takes them out of one. */
export function toggleQuotation(written: Written): Written {
  const lines = selectedLines(written);
  const quoted = lines.every(({ text }) => /^ {0,3}>/.test(text));
  return spliced(
    written,
    lines.map(({ from, text }) => {
      if (quoted) return { from, to: from + (/^ {0,3}> ?/.exec(text)?.[0].length ?? 0), by: "" };
      return { from, to: from, by: text === "" && lines.length > 1 ? ">" : "> " };
    }),
  );
}

/** Makes each selected line an item of a list, or takes the list's marks away. */
export function toggleList(written: Written, kind: ListKind): Written {
  const lines = selectedLines(written);
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const items = (filled.length > 0 ? filled : lines.slice(0, 1)).map((line) => ({
    ...line,
    ...marksOf(line.text),
  }));
  const listed = items.every(({ item, number }) => item !== "" && (number === null) === (kind === "bullets"));
  const marks = items.map(({ from, quotation, item }, index): Splice => {
    const at = from + quotation.length;
    const by = listed ? "" : kind === "bullets" ? "- " : `${index + 1}. `;
    return { from: at, to: at + item.length, by };
  });
  const end = items.at(-1)?.to ?? 0;
  return spliced(written, listed || standsApart(written.text, end) ? marks : [...marks, gap(end)]);
}

/** Whether no line follows that would be taken for a part of the list, or the list for a title above it. */
function standsApart(text: string, end: number): boolean {
  const next = text.slice(end + 1).split("\n", 1)[0] ?? "";
  return next.trim() === "" || marksOf(next).item !== "" || /^(?: {0,3}>|#|```)/.test(next);
}

function gap(at: number): Splice {
  return { from: at, to: at, by: "\n", closes: true };
}

/** Makes the line a heading with the number that comes next, or a line like any other. */
export function toggleHeading(written: Written): Written {
  const [line] = selectedLines(written);
  if (!line) return written;
  const { from, text } = line;
  const known = heading.exec(text)?.[0];
  if (known) return spliced(written, [{ from, to: from + known.length, by: "" }]);
  const numbered = /^\d{1,3}[.)][ \t]+\S/.test(text);
  const by = numbered ? "# " : `# ${nextNumber(written.text.slice(0, from))}. `;
  return spliced(written, [{ from, to: from, by }]);
}

function nextNumber(before: string): number {
  const numbers = [...before.matchAll(/^#{1,6}[ \t]+(\d{1,3})[.)]/gm)].map(([, number]) => Number(number));
  return (numbers.at(-1) ?? 0) + 1;
}
