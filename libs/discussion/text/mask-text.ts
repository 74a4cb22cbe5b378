import type { Localized, Mask } from "#contract";
import { type Link, renderText } from "./render-text.js";

/** What stands for what is masked, in the language of the text. */
export const maskWords: Localized = { fr: "[donnée personnelle masquée]", en: "[personal data masked]" };

/** What is wrong with masks of a text; null where nothing is. */
export function maskFault(text: string, masks: readonly Mask[]): string | null {
  const inOrder = masks.toSorted((one, other) => one.start - other.start);
  for (const [at, { start, end }] of inOrder.entries()) {
    if (end <= start) return "must end after its start";
    if (end > text.length) return `must lie in the text, which has ${text.length} units`;
    if (splits(text, start) || splits(text, end)) return "must not split a character";
    if (start < (inOrder[at - 1]?.end ?? 0)) return "must not overlap another";
  }
  return null;
}

/** Whether a place is in the middle of a surrogate pair. */
function splits(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/**
 * A text without what is masked, and its HTML, where each mask is shown as one.
 * @param masks of which `maskFault` says nothing
 * @param said what stands in their place
 */
export function maskText(
  text: string,
  masks: readonly Mask[],
  said: string,
): { text: string; html: string; links: Link[] } {
  const masked = replaced(text, masks, said);
  const sign = strangerTo(text);
  // earlier masks are masks still
  const { html } = renderText(replaced(text, masks, sign).replaceAll(said, sign));
  return { text: masked, html: shown(html, sign, said), links: renderText(masked).links };
}

/** Where some words stand in a text. */
export function placesOf(text: string, words: readonly string[]): Mask[] {
  const places: Mask[] = [];
  for (const word of words.toSorted((one, other) => other.length - one.length))
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (!places.some((known) => known.start < end && start < known.end)) places.push({ start, end });
    }
  return places;
}

function replaced(text: string, masks: readonly Mask[], by: string): string {
  return masks
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + by + left.slice(end), text);
}

/** A word that a text does not have, and that means nothing in it. */
function strangerTo(text: string): string {
  let sign = "palabremask";
  while (text.includes(sign)) sign += "k";
  return sign;
}

/** The words in place of the sign; where the sign is in an address, nothing. */
function shown(html: string, sign: string, said: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith("<")
        ? part.replaceAll(sign, "")
        : part.replaceAll(sign, `<em class="masked">${said}</em>`),
    )
    .join("");
}
