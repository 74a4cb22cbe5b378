import { mostDraftBytes } from "#contract/most-draft.js";
import { filtersTexts } from "../texts/filters.js";
import { speech } from "../texts/speak.js";

/** What is said of more than the API takes as a draft, before it is read or sent; null where it fits. @param bytes in UTF-8 */
export function tooLarge(bytes: number): string | null {
  if (bytes <= mostDraftBytes) return null;
  const { lang } = speech.peek();
  const size = new Intl.NumberFormat(lang, {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1 },
  });
  return filtersTexts[lang].tooLarge(size.format(bytes / 1e6), size.format(mostDraftBytes / 1e6));
}

/** How long a text is in UTF-8. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
