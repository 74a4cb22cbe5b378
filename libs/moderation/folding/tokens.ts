import { characterOf, lowerInPlace } from "./characters.js";

/** A stretch of the text, and a way to read it. `start` and `end` in UTF-16 units of the text as typed. */
export interface Reading {
  folded: string;
  start: number;
  end: number;
  /** the words that it covers, by their place in the text */
  first: number;
  last: number;
}

interface Words {
  tokens: Reading[];
  /** words that are wholly of another alphabet, read as the Latin ones that they look like */
  disguised: Reading[];
  /** how many are wholly of another alphabet */
  foreign: number;
}

const latinLetter = /\p{Script=Latin}/u;
/** 1 for small ASCII letters and digits, which need no closer look. As long as there are UTF-16 units: no bounds to check. */
const plain = new Uint8Array(0x10000);
for (const char of "abcdefghijklmnopqrstuvwxyz0123456789") plain[char.charCodeAt(0)] = 1;

function addForeign(words: Words, folded: string, latin: string, start: number, end: number): void {
  const place = { start, end, first: words.tokens.length, last: words.tokens.length };
  const mixed = latinLetter.test(folded);
  words.tokens.push({ folded: mixed ? latin : folded, ...place });
  if (!mixed) words.foreign++;
  if (!mixed && /^[a-z0-9]+$/.test(latin)) words.disguised.push({ folded: latin, ...place });
}

/** Reads the word that begins here, or passes what is none. Returns where to go on. */
function readWord(text: string, from: number, words: Words): number {
  let kind = "gap";
  let folded = "";
  let latin = "";
  let foreign = false;
  let start = from;
  let end = from;
  let at = from;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const character = characterOf(codePoint);
    if (character.kind === "letter" || character.kind === "emblem") {
      if (kind !== "gap" && kind !== character.kind) break;
      if (kind === "gap") start = at;
      kind = character.kind;
      folded += character.folded;
      latin += character.lookalike ?? character.folded;
      foreign ||= character.lookalike !== null;
      end = next;
    } else if (character.kind === "gap") {
      if (kind === "gap") at = next;
      break;
    } else if (character.kind === "mark" && kind !== "gap") end = next;
    at = next;
  }
  if (kind === "gap") return at;
  if (foreign) addForeign(words, folded, latin, start, end);
  else words.tokens.push({ folded, start, end, first: words.tokens.length, last: words.tokens.length });
  return at;
}

/** Whether a word may go on here in a way that is not plain. */
function needsCloserLook(lower: string, at: number): boolean {
  if (at >= lower.length) return false;
  const code = lower.charCodeAt(at);
  if (code <= 127) return false;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isHalf || characterOf(code).kind !== "gap";
}

/**
 * The words of a text, folded: case, marks, compatible forms, invisible characters. A word that mixes alphabets with Latin is read as
 * Latin (« соnnаrd » with a Cyrillic « с »). A word wholly of another alphabet stays what it is, « он » as « мир »: only where each of its
 * letters passes for a Latin one is it read as those besides, as `disguised`, and not in a text of which half the words are of other
 * alphabets.
 * @see Unicode Technical Standard 39, mixed-script and whole-script confusables
 */
export function tokenize(text: string): Words {
  const words: Words = { tokens: [], disguised: [], foreign: 0 };
  const { tokens } = words;
  const lower = lowerInPlace(text);
  for (let at = 0; at < lower.length;) {
    const start = at;
    while (at < lower.length && plain[lower.charCodeAt(at)] === 1) at++;
    if (needsCloserLook(lower, at)) at = readWord(text, start, words);
    else if (at === start) at++;
    else
      tokens.push({
        folded: lower.slice(start, at),
        start,
        end: at,
        first: tokens.length,
        last: tokens.length,
      });
  }
  return words.foreign * 2 < tokens.length ? words : { ...words, disguised: [] };
}
