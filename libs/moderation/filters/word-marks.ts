import type { Reading } from "../folding/fold.js";
import { finish, mix, mixText } from "../learner/hash.js";
import { englishStem, frenchStem } from "./stem.js";

/** A listed prefix is looked for by so many of its letters, or fewer if it has no more. */
export const longestHead = 3;

/** A number that says the same for the same letters. */
export function markOf(letters: string): number {
  return finish(mixText(0, letters));
}

/** Of one word after the other, so many marks. */
export interface Marks {
  each: number;
  all: Uint32Array;
}

type Write = (all: Uint32Array, at: number, word: string) => void;

/** @returns how to mark a text's words, in their order; done once for all lists that look at them */
function marking(each: number, write: Write): (readings: readonly Reading[]) => Marks {
  const known = new WeakMap<readonly Reading[], Marks>();
  return (readings) => {
    let marks = known.get(readings);
    if (!marks) {
      marks = { each, all: new Uint32Array(readings.length * each) };
      for (let word = 0; word < readings.length; word++)
        write(marks.all, word * each, readings[word]?.folded ?? "");
      known.set(readings, marks);
    }
    return marks;
  };
}

/** Marks of words and of their stems. */
export const formsIn = marking(3, (all, at, word) => {
  const [mark, french, english] = [markOf(word), frenchStem(word), englishStem(word)];
  all[at] = mark;
  all[at + 1] = french === word ? mark : markOf(french);
  all[at + 2] = english === word ? mark : markOf(english);
});

/** Marks of the one, two and three letters that words begin with. */
export const headsIn = marking(longestHead, (all, at, word) => {
  let hash = 0;
  for (let size = 0; size < longestHead; size++) {
    if (size < word.length) hash = mix(hash, word.charCodeAt(size));
    all[at + size] = finish(hash);
  }
});
