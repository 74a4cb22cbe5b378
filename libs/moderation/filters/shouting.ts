import type { ShoutingFilter } from "#contract";
import { percent } from "../language.js";
import type { Stage } from "../subject.js";

/** Letters that are capital or small; those of Arabic are neither, and never shout. */
const capital = /\p{Lu}/gu;
const small = /\p{Ll}/gu;
/** Words without a small letter between two capitals. */
const loud = /\p{Lu}(?:[^\p{Ll}]*\p{Lu})?/gu;

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}

/** Most letters are capitals. Points at the longest stretch without small ones. */
export function shouting({ id, share: most, letters }: ShoutingFilter): Stage {
  return ({ comment: { text } }) => {
    const capitals = count(text, capital);
    if (capitals < most * letters) return [];
    const all = capitals + count(text, small);
    const share = capitals / all;
    if (all < letters || share < most) return [];
    const [longest] = Array.from(text.matchAll(loud), ({ 0: { length }, index: start }) => ({
      start,
      length,
    })).sort((one, other) => other.length - one.length);
    const { start = 0, length = 0 } = longest ?? {};
    const message = {
      fr: `${percent("fr", share)} des lettres sont des capitales`,
      en: `${percent("en", share)} of the letters are capitals`,
    };
    return [{ filter: id, rule: "share", start, end: start + length, score: share, message }];
  };
}
