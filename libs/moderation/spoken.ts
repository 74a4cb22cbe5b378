import type { Subject } from "./subject.js";

/** More text makes it no surer. In UTF-16 units. */
const longestLook = 400;
const letter = /\p{L}/gu;

/** What eld tells apart, by their codes of ISO 639-1. */
export const toldLanguages: ReadonlySet<string> = new Set(
  (
    "am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no or pa pl " +
    "pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh"
  ).split(" "),
);

/** Some languages by their codes of two letters; null where one of them cannot be told from others: then nothing is foreign to them. */
export function toldApart(tags: readonly string[]): ReadonlySet<string> | null {
  const codes = new Set(tags.map((tag) => tag.slice(0, 2)));
  return [...codes].every((code) => toldLanguages.has(code)) ? codes : null;
}

/** A language, and how sure that is, 0…1. */
export interface Spoken {
  lang: string;
  score: number;
}

/** Fewer letters are in no language for sure. */
export const fewestLetters = 20;

/** A comment's language; found only where a site has several: elsewhere nobody asks. */
export async function languageAmong(
  comment: Subject["comment"],
  languages: readonly string[],
): Promise<string | null> {
  if (comment.lang !== null || languages.length < 2) return comment.lang;
  return (await spokenIn(comment))?.lang ?? null;
}

/** What is looked at. */
type Said = Pick<Subject["comment"], "text" | "links">;

const known = new WeakMap<Said, Promise<Spoken | null>>();

/** The text without what is no language: addresses. */
function prose({ text, links }: Said): string {
  let prose = "";
  let from = 0;
  for (const { start, end } of links) {
    if (prose.length > longestLook) break;
    prose += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return (prose + text.slice(from, from + longestLook)).slice(0, longestLook);
}

/** eld (Nito T.M., 1 MB) takes half a second and 60 MB to load: it is there once somebody asks. */
async function detect(text: string): Promise<Spoken | null> {
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(text);
  return found.isReliable() ? { lang: found.language, score: found.getScores()[found.language] ?? 0 } : null;
}

/**
 * The language that a comment is in; found once for all that ask.
 * @returns null where that is not sure, or the text has too few letters
 */
export async function spokenIn(comment: Said, letters = fewestLetters): Promise<Spoken | null> {
  const text = prose(comment);
  if ((text.match(letter)?.length ?? 0) < letters) return null;
  let spoken = known.get(comment);
  if (!spoken) {
    spoken = detect(text);
    known.set(comment, spoken);
  }
  return spoken;
}
