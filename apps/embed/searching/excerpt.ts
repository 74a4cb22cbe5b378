import { plainCharacter } from "#discussion/search/plain.js";

/** About how many characters of a comment a result shows. */
const length = 160;

/** A stretch of text, and whether it is one of the words looked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** The words of a query, as they are compared. */
export function wordsOf(query: string): string[] {
  return plain(query)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** The part of a text where the first of some words stands. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, " ").trim();
  const places = words.map((word) => plain(line).indexOf(word)).filter((at) => at >= 0);
  const at = Math.max(0, Math.min(...places, line.length) - length / 4);
  const from = places.length === 0 || at < 20 ? 0 : line.indexOf(" ", at) + 1;
  const end = line.length <= from + length ? line.length : line.lastIndexOf(" ", from + length);
  const to = end > from ? end : from + length;
  return `${from > 0 ? "… " : ""}${line.slice(from, to)}${to < line.length ? " …" : ""}`;
}

/** A text with some words in it marked, whatever their case and accents. Put together again it is the same text. */
export function markedIn(text: string, words: readonly string[]): Stretch[] {
  const looked = plain(text);
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    const next = nextOf(looked, words, at);
    if (!next) break;
    if (next.start > at) stretches.push({ text: text.slice(at, next.start), marked: false });
    stretches.push({ text: text.slice(next.start, next.end), marked: true });
    at = next.end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false });
  return stretches;
}

function nextOf(text: string, words: readonly string[], from: number): { start: number; end: number } | null {
  const found = words
    .map((word) => ({ start: text.indexOf(word, from), size: word.length }))
    .filter(({ start, size }) => start >= 0 && size > 0)
    .sort((a, b) => a.start - b.start || b.size - a.size)[0];
  return found ? { start: found.start, end: found.start + found.size } : null;
}

/** Without case and accents, each UTF-16 unit for itself, so that places stay the same. */
function plain(text: string): string {
  return Array.from({ length: text.length }, (_, at) => plainCharacter(text.charAt(at))).join("");
}
