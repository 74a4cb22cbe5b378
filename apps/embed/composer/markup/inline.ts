import { marksOf } from "./blocks.js";
import { selectedLines, type Splice, spliced, type Written } from "./written.js";

/** What marks a passage: `*` once is italic, twice bold, three times both. */
const bits = { italic: 1, bold: 2 } as const;
const most = 3;

interface Place {
  from: number;
  to: number;
}

interface Piece extends Place {
  /** how many `*` stand on each side of it */
  marks: number;
}

/** Makes what is selected bold or italic, line by line, or takes that away where all of it is; without a selection, the word. */
export function toggleEmphasis(written: Written, kind: keyof typeof bits): Written {
  const bit = bits[kind];
  const pieces = piecesOf(written).map((piece) => marked(written.text, piece, bit));
  const all = pieces.every(({ marks }) => (marks & bit) !== 0);
  const changes = pieces
    .filter(({ marks }) => all || (marks & bit) === 0)
    .flatMap(({ from, to, marks }) => around({ from, to }, "*", marks, marks ^ bit));
  return spliced(written, changes);
}

/** Puts what is selected between backticks, whole lines into a block of code, or takes it out again. */
export function toggleCode(written: Written): Written {
  const { text, start, end } = written;
  const lines = selectedLines(written);
  const block = { from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 };
  // a line end that is selected with the last line stays out
  const inside = { ...written, end: Math.min(end, block.to) };
  if (isFenced(text, block)) return spliced(inside, unfenced(block));
  if (text.slice(start, end).includes("\n")) return spliced(inside, fenced(block));
  if (start < end && text.slice(start, end).trim() === "") return toggleCode({ text, start: end, end });
  const { from, to } = start === end ? wordAt(text, start) : unspaced(text, start, end);
  const longest = Math.max(0, ...(text.slice(from, to).match(/`+/g) ?? []).map(({ length }) => length));
  const marks = Math.min(runBefore(text, from, "`"), runAfter(text, to, "`"));
  return spliced(written, around({ from, to }, "`", marks, marks > 0 ? 0 : longest + 1));
}

function isFenced(text: string, { from, to }: Place): boolean {
  return text.slice(0, from).endsWith("```\n") && /^\n```(?=\n|$)/.test(text.slice(to));
}

function fenced({ from, to }: Place): Splice[] {
  return [
    { from, to: from, by: "```\n" },
    { from: to, to, by: "\n```", closes: true },
  ];
}

function unfenced({ from, to }: Place): Splice[] {
  return [
    { from: from - 4, to: from, by: "" },
    { from: to, to: to + 4, by: "", closes: true },
  ];
}

/** The selected part of each line, without its marks and the space around; without a selection, the word that the caret is in. */
function piecesOf(written: Written): Place[] {
  const { text, start, end } = written;
  if (start === end) return [wordAt(text, start)];
  const pieces = selectedLines(written).map((line) => {
    const { quotation, item } = marksOf(line.text);
    const first = line.from + quotation.length + item.length;
    return trimmed(text, Math.max(first, start), Math.min(line.to, end));
  });
  const filled = pieces.filter(({ from, to }) => from < to);
  return filled.length > 0 ? filled : [{ from: start, to: start }];
}

/** A passage without the space around it, and without marks of code around it or at one side of it only. */
function unspaced(text: string, from: number, to: number): Place {
  const [, head = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text.slice(from, to)) ?? [];
  const place = { from: from + head.length, to: to - tail.length };
  const [before, after] = [runAfter(words, 0, "`"), runBefore(words, words.length, "`")];
  if (before > 0 === after > 0 && !(before === after && isCode(words, before))) return place;
  return { from: place.from + before, to: place.to - after };
}

/** Whether words that begin and end with so many backticks are one piece of code. */
function isCode(words: string, marks: number): boolean {
  const inner = words.slice(marks, -marks);
  const runs = inner.match(/`+/g) ?? [];
  return marks > 0 && inner !== "" && !runs.some(({ length }) => length === marks);
}

function wordAt(text: string, at: number): Place {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return { from: at - before, to: at + after };
}

/** Marks count only where they stand close to the words, and not where a letter and a sign of punctuation meet. */
function trimmed(text: string, from: number, to: number): Place {
  const piece = text.slice(from, Math.max(from, to));
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const isInWord = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
  const head = isInWord ? /^[^\p{L}\p{N}]+/u : /^[\s*]+/;
  const tail = isInWord ? /[^\p{L}\p{N}]+$/u : /[\s*]+$/;
  const start = head.exec(piece)?.[0].length ?? 0;
  const rest = piece.slice(start);
  return { from: from + start, to: from + start + rest.length - (tail.exec(rest)?.[0].length ?? 0) };
}

/** A passage with the marks that it has, right beside it or as a part of a longer one. */
function marked(text: string, { from, to }: Place, bit: number): Piece {
  const marks = Math.min(runBefore(text, from, "*"), runAfter(text, to, "*"));
  if (marks & bit) return { from, to, marks };
  return enclosing(text, from, to).find((piece) => piece.marks & bit) ?? { from, to, marks };
}

function enclosing(text: string, from: number, to: number): Piece[] {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  const spans = line.matchAll(/(?<!\*)(\*{1,3})(?![\s*])([^*]+)(?<!\s)\1(?!\*)/g);
  return [...spans]
    .map(({ index, 1: marks = "", 2: content = "" }) => {
      const first = start + index + marks.length;
      return { from: first, to: first + content.length, marks: marks.length };
    })
    .filter((piece) => piece.from <= from && to <= piece.to);
}

function around({ from, to }: Place, sign: string, was: number, is: number): Splice[] {
  const by = sign.repeat(is);
  return [
    { from: from - was, to: from, by },
    { from: to, to: to + was, by, closes: true },
  ];
}

function runBefore(text: string, at: number, sign: string): number {
  let length = 0;
  while (length < most && text[at - 1 - length] === sign) length++;
  return length;
}

function runAfter(text: string, at: number, sign: string): number {
  let length = 0;
  while (length < most && text[at + length] === sign) length++;
  return length;
}
