import type { Reading } from "../folding/fold.js";
import { finish, mixText } from "../learner/hash.js";
import { englishStem, frenchStem } from "./stem.js";

/** A listed prefix is looked for by so many of its letters, or fewer if it has no more. */
export const longestHead = 3;

const seeds = { word: 1, french: 2, english: 3, head: 4 };

/** Numbers that say the same for the same words: of a word, of its stems, of the letters that it begins with. */
export const markOf = {
  word: (word: string) => finish(mixText(seeds.word, word)),
  french: (stem: string) => finish(mixText(seeds.french, stem)),
  english: (stem: string) => finish(mixText(seeds.english, stem)),
  head: (letters: string) => finish(mixText(seeds.head, letters)),
};

/** The marks of one word after the other: its own, those of its stems, those of its heads. */
export type Marks = Uint32Array;

/** So many marks has each word; and so many before those of its heads. */
export const withoutHeads = 3;
export const marksOfWord = withoutHeads + longestHead;

const known = new WeakMap<readonly Reading[], Marks>();

/** The marks of a text's words, in their order; found once for all lists that look at them. */
export function marksOf(readings: readonly Reading[]): Marks {
  let marks = known.get(readings);
  if (!marks) {
    marks = new Uint32Array(readings.length * marksOfWord);
    for (const [at, { folded }] of readings.entries()) write(marks, at * marksOfWord, folded);
    known.set(readings, marks);
  }
  return marks;
}

function write(marks: Marks, at: number, word: string): void {
  marks[at] = markOf.word(word);
  marks[at + 1] = markOf.french(frenchStem(word));
  marks[at + 2] = markOf.english(englishStem(word));
  for (let size = 1; size <= longestHead; size++)
    marks[at + withoutHeads + size - 1] = markOf.head(word.slice(0, size));
}
