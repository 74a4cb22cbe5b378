import type { Reading } from "./tokens.js";

/** Signs that stand for letters, each with the letters it may stand for. */
const stands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g" },
    ...{ "@": "a", $: "s", "€": "e", "£": "l", "!": "il", "|": "il", "+": "t", "¡": "i", "¢": "c", "§": "s" },
  }),
);
/** Signs that stand for a letter at a word's edge, too. The others end sentences and sums there. */
const edgeSigns = /[@$€£]/;
const digit = /\d/;
const allDigits = /^\p{N}+$/u;
const someLetter = /\p{L}/u;

/** What people put between the letters of one word. No space, no apostrophe (l’aide is not « laide »), no quote, no bracket. */
const joiner = /^[^\s\p{L}\p{N}'’ʼ`´"“”„«»‹›()[\]{}<>]{0,3}$/u;
const spacedGap = /^[^\p{L}\p{N}\n]{1,3}$/u;
const longestJoined = 40;
/** Shorter ones are initials and lists: a b c. */
const fewestSpaced = 4;
/** One-letter words that stand beside a spaced-out word. */
const oneLetterWord = /^[aoyi]$/;
const stretch = /(\p{L})\1{2,}/gu;
const space = 32;
const mostStretches = 3;

/** 1d10t, c0n, but not 10h, 3D, 1er, 5G. */
function looksLikeLetters(typed: string): boolean {
  const letters = typed.replace(/[^\p{L}]/gu, "").length;
  const signs = Array.from(typed).length - letters;
  if (letters === 0 || signs === 0 || /^\p{N}+\p{L}{1,3}$/u.test(typed)) return false;
  return typed.length <= 4 ? letters >= signs : letters * 4 >= typed.length;
}

function asLetters(signs: string): string[] {
  let words = [""];
  for (const sign of signs) {
    const letters = stands.get(sign) ?? sign;
    words = Array.from(letters).flatMap((letter) => words.map((word) => word + letter));
    // all alike from here on: nobody mixes 1 for i and 1 for l in one word
    if (words.length > 2) words = [words[0] ?? "", words.at(-1) ?? ""];
  }
  return words;
}

/** Joins pieces typed apart, once without what stands between them, and once reading that as letters. */
class Joint {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Reading[],
  ) {}

  /** Most words are followed by a space, which says without a closer look that nothing joins them to the next. */
  isApart(index: number): boolean {
    return this.text.charCodeAt(this.tokens[index]?.end ?? 0) === space;
  }

  /** Whether a word has anything about it that may stand for a letter. */
  hasSigns(index: number): boolean {
    const { folded, start, end } = this.tokens[index] ?? { folded: "", start: 0, end: 0 };
    return (
      digit.test(folded) ||
      edgeSigns.test(this.text.charAt(start - 1)) ||
      edgeSigns.test(this.text.charAt(end))
    );
  }

  gap(index: number): string {
    return this.text.slice(this.tokens[index]?.end, this.tokens[index + 1]?.start);
  }

  private place(first: number, last: number) {
    return { first, last, start: this.tokens[first]?.start ?? 0, end: this.tokens[last]?.end ?? 0 };
  }

  plain(first: number, last: number): Reading {
    const folded = this.tokens.slice(first, last + 1).map((token) => token.folded);
    return { ...this.place(first, last), folded: folded.join("") };
  }

  /** What stands between the pieces and at their edges, where it stands for letters. */
  private signs(first: number, last: number): { typed: string; before: number; after: number } {
    const { start, end } = this.place(first, last);
    const before = edgeSigns.test(this.text.charAt(start - 1)) ? 1 : 0;
    const after = edgeSigns.test(this.text.charAt(end)) ? 1 : 0;
    let typed = this.text.slice(start - before, start);
    for (let index = first; index <= last; index++) {
      typed += this.tokens[index]?.folded ?? "";
      if (index < last)
        typed += Array.from(this.gap(index))
          .filter((sign) => stands.has(sign))
          .join("");
    }
    return { typed: typed + this.text.slice(end, end + after), before, after };
  }

  asLetters(first: number, last: number): Reading[] {
    const { typed, before, after } = this.signs(first, last);
    if (typed.length > longestJoined || !looksLikeLetters(typed)) return [];
    const { start, end } = this.place(first, last);
    const place = { first, last, start: start - before, end: end + after };
    return [...new Set(asLetters(typed))].map((folded) => ({ ...place, folded }));
  }
}

/** The end of the words that are typed without a space between them: c.o.n.n, c0n-n@rd, but no address. */
function chunkEnd(joint: Joint, tokens: readonly Reading[], first: number): number {
  let last = first;
  while (last + 1 < tokens.length && !joint.isApart(last)) {
    const gap = joint.gap(last);
    if (!joiner.test(gap) || gap.includes("//")) break;
    last++;
  }
  return last;
}

function chunkReadings(joint: Joint, tokens: readonly Reading[], first: number, last: number): Reading[] {
  if (last - first > longestJoined || (first === last && !joint.hasSigns(first))) return [];
  const plain = joint.plain(first, last);
  if (plain.folded.length > longestJoined) return [];
  const joined = last > first && !tokens.slice(first, last + 1).some(({ folded }) => allDigits.test(folded));
  return [...(joined ? [plain] : []), ...joint.asLetters(first, last)];
}

/** Runs of single letters with equally wide gaps. */
function spacedEnd(joint: Joint, tokens: readonly Reading[], first: number): number {
  let last = first;
  const width = joint.gap(first).length;
  while (tokens[last + 1]?.folded.length === 1 && last - first < longestJoined) {
    const gap = joint.gap(last);
    if (gap.length !== width || !spacedGap.test(gap)) break;
    last++;
  }
  return last;
}

/** The run, and the run less the one-letter words at one of its edges: y a c o n n a r d. */
function edges(tokens: readonly Reading[], from: number, step: 1 | -1): number[] {
  const starts = [from];
  for (let at = from; starts.length < 3 && oneLetterWord.test(tokens[at]?.folded ?? "");)
    starts.push((at += step));
  return starts;
}

function spacedReadings(joint: Joint, tokens: readonly Reading[], first: number, last: number): Reading[] {
  return edges(tokens, first, 1)
    .flatMap((start) => edges(tokens, last, -1).map((end) => [start, end] as const))
    .filter(([start, end]) => end - start + 1 >= fewestSpaced)
    .flatMap(([start, end]) => [joint.plain(start, end), ...joint.asLetters(start, end)])
    .filter(({ folded }) => !digit.test(folded));
}

function isStretched(folded: string): boolean {
  for (let at = 2; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code === folded.charCodeAt(at - 1) && code === folded.charCodeAt(at - 2)) return true;
  }
  return false;
}

/** Connnnard: each stretch as one letter and as two. */
function unstretched(reading: Reading): Reading[] {
  const count = reading.folded.match(stretch)?.length ?? 0;
  const ways = count > mostStretches ? [0, -1] : Array.from({ length: 2 ** count }, (_, way) => way);
  return ways.map((way) => {
    let index = 0;
    const folded = reading.folded.replace(stretch, (_, letter: string) =>
      way & (1 << index++) ? letter + letter : letter,
    );
    return { ...reading, folded };
  });
}

/** All ways to read a text's words other than as they stand, where something about them says that they hide others. */
export function disguises(text: string, tokens: readonly Reading[]): Reading[] {
  const joint = new Joint(text, tokens);
  const found: Reading[] = [];
  for (let first = 0; first < tokens.length;) {
    const last = chunkEnd(joint, tokens, first);
    found.push(...chunkReadings(joint, tokens, first, last));
    first = last + 1;
  }
  for (let first = 0; first < tokens.length;) {
    const last = tokens[first]?.folded.length === 1 ? spacedEnd(joint, tokens, first) : first;
    if (last - first + 1 >= fewestSpaced) found.push(...spacedReadings(joint, tokens, first, last));
    first = last + 1;
  }
  const hidden = found.filter(({ folded }) => someLetter.test(folded));
  const stretched = [...tokens, ...hidden].filter(({ folded }) => isStretched(folded));
  return [...hidden, ...stretched.flatMap(unstretched)];
}
