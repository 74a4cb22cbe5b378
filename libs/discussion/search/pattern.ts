import { marks, plainCharacter } from "./plain.js";

let known: ReadonlyMap<string, string> | null = null;

/** The last character that Unicode reads as another: the ideographs kept for compatibility end here. */
const lastCodePoint = 0x2fa1d;

/** All characters that are read as the same one, made once. */
function forms(): ReadonlyMap<string, string> {
  if (known) return known;
  const all = new Map<string, string>();
  for (let code = 0; code <= lastCodePoint; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const char = String.fromCodePoint(code);
    const read = plainCharacter(char);
    if (read !== char) all.set(read, (all.get(read) ?? "") + char);
  }
  return (known = all);
}

/** A letter in each form that it is written in, with what may stand on it. */
function written(char: string, ...twins: string[]): string {
  const all = [char, ...twins].map((one) => one + (forms().get(one) ?? "")).join("");
  return `[${all.replace(/[\\\]^[-]/g, "\\$&")}]${accents}`;
}

const accents = `[${marks}]*`;
const pairs: Readonly<Record<string, string>> = { oe: "œ", ae: "æ" };

/**
 * A regular expression that finds a word within a text just where `plain(text)` has it, in what JavaScript (with `u`) and PCRE
 * have in common. It has no two ways to match the same, so that it never goes back far.
 * @param word as `searchedWords` gives it
 */
export function patternOf(word: string): string {
  const chars = Array.from(word);
  let pattern = "";
  for (let at = 0; at < chars.length; at++) {
    const [char = "", next] = [chars[at], chars[at + 1]];
    const pair = next === undefined ? undefined : pairs[char + next];
    if (pair !== undefined) {
      pattern += `(?:${written(char)}${written(next ?? "")}|${written(pair)})`;
      at++;
    } else pattern += written(char, ...halves(char, at === 0, at === chars.length - 1));
  }
  return pattern;
}

/** At its ends a word may have half of a letter that is two: « cœur » has "co", and "eur". */
function halves(char: string, first: boolean, last: boolean): string[] {
  if (first && char === "e") return ["œ", "æ"];
  if (!last) return [];
  return char === "o" ? ["œ"] : char === "a" ? ["æ"] : [];
}
