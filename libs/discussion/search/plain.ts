/** Marks that stand on the letter before them: the accents of a text that is decomposed. */
export const marks = "\u0300-\u036f";
const mark = new RegExp(`[${marks}]`, "gu");

/** Letters that are two, as everyone types them who has no key for them. */
const twins: Readonly<Record<string, string>> = { œ: "oe", æ: "ae" };

/** One character without case or accents; a character that becomes several stays as it is. */
export function plainCharacter(char: string): string {
  const bare = char.normalize("NFD").replace(mark, "");
  const kept = Array.from(bare).length === 1 ? bare : char;
  const lower = kept.toLowerCase();
  return Array.from(lower).length === 1 ? lower : kept;
}

/** A text as it is searched: without case and accents, `œ` and `æ` as two letters. Each character is read by itself. */
export function plain(text: string): string {
  let read = "";
  for (const char of text.replace(mark, "")) {
    const one = plainCharacter(char);
    read += twins[one] ?? one;
  }
  return read;
}

/** The words of a search, each as it is searched, each once. Half a character is none. */
export function searchedWords(typed: string): string[] {
  const words = plain(typed.normalize("NFC").replace(/\p{Cs}/gu, "")).split(/\s+/u);
  return [...new Set(words)].filter((word) => word !== "");
}
