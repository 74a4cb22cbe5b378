import type { Mask } from "#contract";

/** What may stand between the parts of a name or a number, or be left out between digits. */
const between = "[\\s\u00a0\u202f.–-]";
const isBetween = new RegExp(`^${between}$`, "u");
const isWordPart = /^[\p{L}\p{N}]$/u;
const isDigit = /^\d$/;
const edges = new RegExp(`^${between}+|${between}+$`, "gu");

/** Finds words as others write them: in capitals or not, a number in other groups; never as a part of longer words. */
export function wordsPattern(words: readonly string[]): string {
  return words.map(oneOf).join("|");
}

/** Where some words stand in a text, whoever wrote them. */
export function sameWordsIn(text: string, words: readonly string[]): Mask[] {
  if (words.length === 0) return [];
  const found = text.matchAll(new RegExp(wordsPattern(words), "giu"));
  return [...found].map(({ 0: same, index: start }) => ({ start, end: start + same.length }));
}

/** The same text without them. @param said what stands in their place */
export function withoutWords(text: string, words: readonly string[], said: string): string {
  return words.length === 0 ? text : text.replaceAll(new RegExp(wordsPattern(words), "giu"), () => said);
}

/** Those of some words by which something can be known again: a figure or a letter would be found everywhere. */
export function knownBy(words: readonly string[]): string[] {
  return words.filter((one) => (one.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3);
}

function oneOf(words: string): string {
  const signs = Array.from(words.replace(edges, ""));
  const parts = signs.map((sign, at) => {
    const before = signs[at - 1] ?? "";
    if (isBetween.test(sign)) return isBetween.test(before) ? "" : apartAt(signs, at);
    const apart = isDigit.test(sign) && isDigit.test(before) ? `${between}?` : "";
    return apart + sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  });
  const whole = (sign: string | undefined, edge: string) => (sign && isWordPart.test(sign) ? edge : "");
  return `${whole(signs[0], "(?<![\\p{L}\\p{N}])")}${parts.join("")}${whole(signs.at(-1), "(?![\\p{L}\\p{N}])")}`;
}

/** Between digits there may be anything or nothing, between words there has to be something. */
function apartAt(signs: readonly string[], at: number): string {
  const next = signs.slice(at).find((sign) => !isBetween.test(sign)) ?? "";
  return isDigit.test(signs[at - 1] ?? "") && isDigit.test(next) ? `${between}*` : `${between}+`;
}
