import { isSign } from "./signs.js";

/** First and last of some pieces. */
type Part = readonly [number, number];

const clause = /[,;:!?…/&=#]/;
const address = /^www\.|@[\p{L}\p{N}-]+\.\p{L}{2}|\.\p{Ll}{2,}\/|\?[\p{L}\p{N}_]+=/u;
/** A sign that may be a letter or end a clause, or single letters in a row. */
const telling =
  /[\p{N}@$€£!|+¡¢§,;:?…/&=#]|(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,3}\p{L}(?![\p{L}\p{N}])){2}/u;
/** Fewer letters are initials. */
const fewestLetters = 3;

/** Whether what is typed without a space is an address of mail or of a page, whose parts are no words. @param before what stands before it */
export function isAddress(typed: string, before: string): boolean {
  return before.endsWith("//") || address.test(typed);
}

/** Not « peut-être » and « a-t-il »: nothing says that one word hides beside another. */
export function mayHaveParts(typed: string): boolean {
  return telling.test(typed);
}

/** The longest runs of pieces between which each gap is as it should be. */
function runs(gaps: readonly string[], fits: (gap: string, index: number) => boolean): Part[] {
  const found: Part[] = [];
  for (let first = 0; first <= gaps.length; first++) {
    let last = first;
    while (last < gaps.length && fits(gaps[last] ?? "", last)) last++;
    found.push([first, last]);
    first = last;
  }
  return found;
}

/** Each two neighbours of a run of more. */
function neighbours([first, last]: Part): Part[] {
  return last - first < 2
    ? []
    : Array.from({ length: last - first }, (_, at) => [first + at, first + at + 1]);
}

/**
 * Parts of what is typed without a space that may be a word by themselves: « bonjour,c0nnard », « toi:c.o.n.n », « hey!conn@rd ». Each
 * piece, those with signs for letters between them, single letters in a row, and those between commas and the like; without the whole.
 * @param gaps between the pieces, one fewer
 */
export function partsOf(pieces: readonly string[], gaps: readonly string[]): Part[] {
  const isLetter = pieces.map((piece) => piece.length === 1);
  const bySigns = runs(gaps, (gap) => gap !== "" && Array.from(gap).every(isSign));
  const letters = runs(gaps, (_, index) => isLetter[index] === true && isLetter[index + 1] === true);
  const clauses = runs(gaps, (gap) => !clause.test(gap));
  const found: Part[] = [
    ...pieces.map((_, at) => [at, at] as const),
    ...bySigns,
    ...bySigns.flatMap(neighbours),
    ...letters.filter(([first, last]) => last - first + 1 >= fewestLetters),
    ...clauses,
  ];
  const seen = new Set([`0 ${pieces.length - 1}`]);
  return found.filter((part) => {
    const key = part.join(" ");
    return !seen.has(key) && seen.add(key);
  });
}
