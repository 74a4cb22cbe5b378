import type { Mask } from "#contract";

const streets =
  "rue|avenue|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|street|st|road|rd|lane|square|drive";

/** What personal data often looks like: a hint, which a person looks at. */
const patterns: readonly RegExp[] = [
  // mail addresses
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  // IBAN
  /\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z0-9]{1,4})?\b/gu,
  // phone numbers: ten digits or more, in groups, or after a plus
  /(?<![\d.,])(?:\+\d{1,3}[ .\u00a0\u202f-]?(?:\(0\))?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/gu,
  /(?<!\d)\+\d(?:[ .\u00a0\u202f-]?\d){8,13}(?!\d)/gu,
  // a number and a street, in French and in English
  new RegExp(
    `\\b\\d{1,4}(?: ?(?:bis|ter))?,? (?:${streets})\\.? (?:(?:de|du|des|la|le|les) )*(?:d’|d'|l’|l')?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*`,
    "gu",
  ),
  new RegExp(`\\b\\d{1,5} \\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)* (?:${streets})\\b`, "giu"),
];

/** Where a text may have personal data, in its order; none overlaps another. */
export function likelyIn(text: string): Mask[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index: start }) => ({ start, end: start + words.length })),
  );
  return joined(found);
}

/** Stretches that touch or overlap as one, in their order. */
export function joined(masks: readonly Mask[]): Mask[] {
  const all: Mask[] = [];
  for (const mask of masks.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && mask.start < last.end) last.end = Math.max(last.end, mask.end);
    else all.push({ ...mask });
  }
  return all;
}
