import { marksOf } from "./blocks.js";
import type { Written } from "./written.js";

/**
 * What Enter does in a list or a quotation: the next line goes on with it, and an empty one ends it.
 * @returns null where Enter is only a new line
 */
export function goOn({ text, start, end }: Written): Written | null {
  if (start !== end || isInCode(text, start)) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from).split("\n", 1)[0] ?? "";
  const { quotation, item, number } = marksOf(line);
  const marks = quotation + item;
  if (marks === "" || start < from + marks.length) return null;
  if (line.slice(marks.length).trim() === "") {
    const left = item === "" ? quotation.replace(/ {0,3}> ?$/, "") : quotation + gap(number, quotation);
    const at = from + left.length;
    return { text: text.slice(0, from) + left + text.slice(from + line.length), start: at, end: at };
  }
  const next = `\n${quotation}${number === null ? item : item.replace(String(number), String(number + 1))}`;
  const at = start + next.length;
  return { text: text.slice(0, start) + next + text.slice(start), start: at, end: at };
}

/** What comes after a list would be read as a part of its last item; only what comes after « 1. » alone has that as its title. */
function gap(number: number | null, quotation: string): string {
  return number === 2 && quotation === "" ? "" : `\n${quotation}`;
}

function isInCode(text: string, at: number): boolean {
  return (text.slice(0, at).match(/^ {0,3}```/gm)?.length ?? 0) % 2 === 1;
}
