import type { InputError, WordsFilter } from "#contract";
import { listedWord, wordsOf } from "../filters/word-list.js";

type Found = Pick<InputError, "message" | "filterFault">;

function wordFault(word: string, match: string, folded: boolean): Found | null {
  const pieces = wordsOf(word, folded);
  const [only = "", ...others] = pieces;
  if (only === "")
    return {
      message: `"${word}" has no letters or digits, so it would never be found: write a word`,
      filterFault: { name: "no-letters", word },
    };
  if (others.length === 0 && Array.from(only).length === 1 && /\p{Script=Latin}|\p{N}/u.test(only))
    return {
      message: `"${word}" is one letter: it would be found everywhere; write at least two`,
      filterFault: { name: "one-letter", word },
    };
  if (others.length > 0 && (match === "prefix" || match === "stem"))
    return {
      message: `"${word}" has several words, and "${match}" is for one: use "phrase"`,
      filterFault: { name: "several-words", word, match },
    };
  return null;
}

function withoutLetters(word: string): Found {
  return {
    message: `"${word}" has no letters or digits: write a word`,
    filterFault: { name: "no-letters", word },
  };
}

/** Words that would never be found, or everywhere. */
export function wordFaults({ words, except, fold }: WordsFilter): InputError[] {
  const listed = words.map((entry, index) => {
    const { word, match } = listedWord(entry);
    const path = typeof entry === "string" ? `words.${index}` : `words.${index}.word`;
    return { path, found: wordFault(word, match, fold) };
  });
  const excepted = except.map((word, index) => ({
    path: `except.${index}`,
    found: wordsOf(word, false).length > 0 ? null : withoutLetters(word),
  }));
  return [...listed, ...excepted].flatMap(({ path, found }) => (found === null ? [] : [{ path, ...found }]));
}
