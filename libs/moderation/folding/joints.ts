import { isAddress, mayHaveParts, partsOf } from "./parts.js";
import { asLetters, edgeSignAt, looksLikeLetters, onlySigns } from "./signs.js";
import type { Reading } from "./tokens.js";

/** What people put between the letters of one word. No space, no apostrophe (l’aide is not « laide »), no quote, no bracket. */
const joiner = /^[^\s\p{L}\p{N}'’ʼ`´"“”„«»‹›()[\]{}<>]{0,3}$/u;
const spacedGap = /^[^\p{L}\p{N}\n]{1,3}$/u;
const allDigits = /^\p{N}+$/u;
const someDigit = /\p{N}/u;
const oneLetterWord = /^[aoyi]$/;
const longestJoined = 40;
/** Fewer are initials and lists: a b c. */
const fewestSpaced = 4;
const space = " ".charCodeAt(0);

/** Words that may be pieces of one. Finds which, and reads them as one. */
export class Joints {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Reading[],
  ) {}

  private gap(index: number): string {
    return this.text.slice(this.tokens[index]?.end, this.tokens[index + 1]?.start);
  }

  /** The last of the words that are typed without a space from this one on: c.o.n.n, c0n-n@rd. Addresses are none. */
  chunkEnd(first: number): number {
    let last = first;
    while (last + 1 < this.tokens.length && this.text.charCodeAt(this.tokens[last]?.end ?? 0) !== space) {
      const gap = this.gap(last);
      if (!joiner.test(gap) || gap.includes("//")) break;
      last++;
    }
    return last;
  }

  /** The last of the single letters that follow this one with equally wide gaps. */
  spacedEnd(first: number): number {
    let last = first;
    const width = this.gap(first).length;
    while (this.tokens[last + 1]?.folded.length === 1 && last - first < longestJoined) {
      const gap = this.gap(last);
      if (gap.length !== width || !spacedGap.test(gap)) break;
      last++;
    }
    return last;
  }

  chunkReadings(first: number, last: number): Reading[] {
    if (last - first > longestJoined) return [];
    const pieces = this.tokens.slice(first, last + 1);
    if (pieces.reduce((length, { folded }) => length + folded.length, 0) > longestJoined) return [];
    const joined = last > first && !pieces.some(({ folded }) => allDigits.test(folded));
    return joined ? [this.plain(first, last), ...this.asLetters(first, last)] : this.asLetters(first, last);
  }

  /** The same of the parts of a chunk that may hide a word by themselves, as in « bonjour,c0nnard ». */
  partReadings(first: number, last: number): Reading[] {
    const { start, end } = this.place(first, last);
    const typed = this.text.slice(start, end);
    const hasEdge = edgeSignAt(this.text, start - 1) || edgeSignAt(this.text, end);
    if (!hasEdge && !mayHaveParts(typed)) return [];
    if (isAddress(typed, this.text.slice(Math.max(0, start - 2), start))) return [];
    const pieces = this.tokens.slice(first, last + 1).map(({ folded }) => folded);
    const gaps = pieces.slice(1).map((_, at) => this.gap(first + at));
    return partsOf(pieces, gaps).flatMap(([from, to]) => this.chunkReadings(first + from, first + to));
  }

  spacedReadings(first: number, last: number): Reading[] {
    return this.edges(first, 1)
      .flatMap((start) => this.edges(last, -1).map((end) => [start, end] as const))
      .filter(([start, end]) => end - start + 1 >= fewestSpaced)
      .flatMap(([start, end]) => [this.plain(start, end), ...this.asLetters(start, end)])
      .filter(({ folded }) => !someDigit.test(folded));
  }

  /** A run's edge, also without the one-letter words that may stand there: y a c o n n a r d. */
  private edges(from: number, step: 1 | -1): number[] {
    const found = [from];
    for (let at = from; found.length < 3 && oneLetterWord.test(this.tokens[at]?.folded ?? "");) {
      found.push((at += step));
    }
    return found;
  }

  private place(first: number, last: number): Omit<Reading, "folded"> {
    return { first, last, start: this.tokens[first]?.start ?? 0, end: this.tokens[last]?.end ?? 0 };
  }

  private plain(first: number, last: number): Reading {
    const pieces = this.tokens.slice(first, last + 1).map(({ folded }) => folded);
    return { ...this.place(first, last), folded: pieces.join("") };
  }

  /** With what is typed between the pieces and at their edges, where that stands for letters. */
  private asLetters(first: number, last: number): Reading[] {
    const place = this.place(first, last);
    let typed = "";
    for (let index = first; index <= last; index++) {
      typed += (this.tokens[index]?.folded ?? "") + (index < last ? onlySigns(this.gap(index)) : "");
    }
    // with a sign at the edge and without: $pam, but @c0nnard, too
    const before = edgeSignAt(this.text, place.start - 1) ? this.text.charAt(place.start - 1) : "";
    const after = edgeSignAt(this.text, place.end) ? this.text.charAt(place.end) : "";
    const found = readAs(typed, place);
    if (before !== "") found.push(...readAs(before + typed, { ...place, start: place.start - 1 }));
    if (after === "") return found;
    found.push(...readAs(typed + after, { ...place, end: place.end + 1 }));
    if (before === "") return found;
    const whole = { ...place, start: place.start - 1, end: place.end + 1 };
    return [...found, ...readAs(before + typed + after, whole)];
  }
}

function readAs(typed: string, place: Omit<Reading, "folded">): Reading[] {
  if (typed.length > longestJoined || !looksLikeLetters(typed)) return [];
  return asLetters(typed).map((folded) => ({ ...place, folded }));
}
