import type { InputError, WordsFilter } from "#contract";
import { listedWord, wordsOf } from "../filters/word-list.js";

function wordFault(word: string, match: string, folded: boolean): string | null {
  const pieces = wordsOf(word, folded);
  const [only = "", ...others] = pieces;
  if (only === "") return `"${word}" has no letters or digits, so it would never be found: write a word`;
  if (others.length === 0 && Array.from(only).length === 1 && /\p{Script=Latin}|\p{N}/u.test(only))
    return `"${word}" is one letter: it would be found everywhere; write at least two`;
  if (others.length > 0 && (match === "prefix" || match === "stem"))
    return `"${word}" has several words, and "${match}" is for one: use "phrase"`;
  return null;
}

/** Words that would never be found, or everywhere. */
export function wordFaults({ words, except, fold }: WordsFilter): InputError[] {
  const listed = words.map((entry, index) => {
    const { word, match } = listedWord(entry);
    const path = typeof entry === "string" ? `words.${index}` : `words.${index}.word`;
    return { path, message: wordFault(word, match, fold) };
  });
  const excepted = except.map((word, index) => ({
    path: `except.${index}`,
    message: wordsOf(word, false).length > 0 ? null : `"${word}" has no letters or digits: write a word`,
  }));
  return [...listed, ...excepted].flatMap(({ path, message }) =>
    message === null ? [] : [{ path, message }],
  );
}
