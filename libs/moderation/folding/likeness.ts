import { characterOf } from "./characters.js";

/** Signs that look alike in most fonts once case does not count. Pairs such as `rn` come after single signs. */
const alike: readonly [RegExp, string][] = [
  [/0/g, "o"],
  [/[i1]/g, "l"],
  [/rn/g, "m"],
  [/vv/g, "w"],
];

/**
 * What a name looks like: the same for all names that a hasty eye takes for each other, whatever alphabets, invisible characters,
 * marks, widths, spaces or signs they are disguised with. Empty for a name in which nothing is seen.
 * @see Unicode Technical Standard 39, section 4, from which it differs: case and marks do not count, nor what separates words
 */
export function likeness(name: string): string {
  let seen = "";
  for (const char of name.normalize("NFKC")) {
    const { kind, folded, lookalike } = characterOf(char.codePointAt(0) ?? 0);
    if (kind === "letter" || kind === "emblem") seen += lookalike ?? folded;
  }
  return alike.reduce((text, [signs, as]) => text.replace(signs, as), seen);
}
