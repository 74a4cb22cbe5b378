import type { Language, Plural, Texts } from "./texts.js";

/** The parts of a language that are read later, each loaded when it is wanted; what only moderators read is not among them. */
export type Later = {
  [Part in Exclude<keyof Language, "texts" | "moderating">]: () => Promise<Language[Part]>;
};

/** What is read of a language at first, with the way to its other parts. */
export interface Beginning extends Later {
  texts: Texts;
}

/** A language's texts, with what `Intl` knows of it. */
export interface Speech extends Beginning, Speaking {}

interface Speaking {
  /** BCP 47, for `lang` and `Intl` */
  lang: string;
  /** a text for a number of things */
  count: (text: Plural, n: number) => string;
}

/** @param languages by the place of their file */
export function speaker<Said extends object>(languages: Record<string, () => Promise<Said>>) {
  const isSpoken = (tag: string) => fileOf(tag) in languages;
  /** @param wanted language tags, the best first; the first that Palabre speaks is taken, else English */
  const speak = async (wanted: readonly string[]): Promise<Said & Speaking> => {
    const lang = wanted.find(isSpoken) ?? "en";
    const said = await languages[fileOf(lang)]?.();
    if (!said) throw new Error("there is no English");
    return { ...said, lang, count: counting(lang) };
  };
  return { isSpoken, speak };
}

/** By its language alone, in whatever script or region; `-` for what is no tag at all. */
function fileOf(tag: string): string {
  const [, language = "-"] = /^([a-z]{2,3})(-[a-z\d]{2,8})*$/i.exec(tag) ?? [];
  return `../languages/${language.toLowerCase()}.ts`;
}

/** Puts numbers into plural texts by the language's own rules. */
export function counting(lang: string): Speech["count"] {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (text, n) => (text[rules.select(n)] ?? text.other).replace("#", numbers.format(n));
}
