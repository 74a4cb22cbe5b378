import type { WordMatch } from "#contract";

/** A word or phrase of the starter set. */
export interface Listed {
  word: string;
  match: WordMatch;
  severity: number;
}

/** Several, as a text in which commas stand between them. */
function split(words: string): string[] {
  return words.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]));
}

/** Words in all their forms. */
export function stems(severity: number, words: string): Listed[] {
  return split(words).map((word) => ({ word, match: "stem", severity }));
}

/** Words and phrases as they stand: words of few letters, and those of which another form is innocent. */
export function exactly(severity: number, words: string): Listed[] {
  return split(words).map((word) => ({ word, match: word.includes(" ") ? "phrase" : "word", severity }));
}

/** Each of some words before each of others. */
export function pairs(severity: number, before: string, after: string): Listed[] {
  return split(before).flatMap((one) =>
    exactly(
      severity,
      split(after)
        .map((other) => `${one} ${other}`)
        .join(),
    ),
  );
}

export function innocent(words: string): string[] {
  return split(words);
}
