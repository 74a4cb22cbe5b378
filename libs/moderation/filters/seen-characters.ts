const picture =
  "\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier}|\\u200d\\p{Extended_Pictographic})*";

/** An emoji, with all that it is put together of. */
export const emoji = new RegExp(`${picture}|\\p{RI}{2}`, "gu");

/**
 * One character as a reader sees it, nearly as Unicode has it (Standard Annex 29). Intl.Segmenter's time grows with the square of
 * the text in Node 20.
 */
const seen = new RegExp(`(?:${picture}|\\p{RI}{2}|\\r\\n|[^])[\\p{M}\\u200d]*`, "gu");

/** How many characters a reader sees, counted up to `most`, and where the last of them ends. */
export function countSeen(text: string, most: number): { count: number; end: number } {
  let [count, end] = [0, 0];
  for (const { 0: character } of text.matchAll(seen)) {
    if (count === most) break;
    count++;
    end += character.length;
  }
  return { count, end };
}
