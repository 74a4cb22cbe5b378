/** One or two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return (letterOf(first) + letterOf(last)).toUpperCase();
}

function letterOf(word: string): string {
  return Array.from(word.normalize("NFC"))[0] ?? "";
}

/** Which of twelve hues around the circle a name has, always the same. 0…11 */
export function hueOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7) % 12;
}
