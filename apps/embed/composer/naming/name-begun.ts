import type { Written } from "../markup/written.js";

/** A name that is being typed behind `@`: where the `@` is, and what is there of the name. */
export interface NameBegun {
  at: number;
  typed: string;
}

/** As long as names are that the API completes. */
const longest = 80;

export function nameBegun({ text, start, end }: Written): NameBegun | null {
  if (start !== end) return null;
  const before = text.slice(Math.max(0, start - longest), start);
  const found = /(?<![\p{L}\p{N}])@([\p{L}\p{N}][^\n@]*)$/u.exec(before);
  if (!found?.[1]) return null;
  return { at: start - found[0].length, typed: found[1] };
}

/** The text with a name put where it was begun, and the caret behind it. Names are written as they are, spaces and all. */
export function named({ text, start }: Written, { at }: NameBegun, name: string): Written {
  const after = text.slice(start);
  const space = /^[\s.,;:!?)»]/.test(after) ? "" : " ";
  const put = `@${name}${space}`;
  const caret = at + put.length;
  return { text: text.slice(0, at) + put + after, start: caret, end: caret };
}
