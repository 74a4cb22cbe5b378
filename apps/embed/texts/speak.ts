import type { TextLanguage } from "#contract";
import type { Composing, Plural, Rest, Texts } from "./texts.js";

/** A language's texts, with what `Intl` knows of it. */
export interface Speech {
  /** BCP 47, for `lang` and `Intl` */
  lang: string;
  texts: Texts;
  /** a text for a number of things */
  count: (text: Plural, n: number) => string;
  /** what is read later, when it is wanted */
  rest: () => Promise<Rest>;
  /** what one needs to write */
  composing: () => Promise<Composing>;
}

interface Language extends Pick<Speech, "rest" | "composing"> {
  texts: () => Promise<Texts>;
}

const languages: Record<TextLanguage, Language> = {
  fr: {
    texts: () => import("./fr.js").then(({ texts }) => texts),
    rest: () => import("./fr-rest.js").then(({ rest }) => rest),
    composing: () => import("./fr-composing.js").then(({ composing }) => composing),
  },
  en: {
    texts: () => import("./en.js").then(({ texts }) => texts),
    rest: () => import("./en-rest.js").then(({ rest }) => rest),
    composing: () => import("./en-composing.js").then(({ composing }) => composing),
  },
};

/** @param wanted language tags, the best first; the first that Palabre speaks is taken, else English */
export async function speak(wanted: readonly string[]): Promise<Speech> {
  const lang = wanted.find(isSpoken) ?? "en";
  const { texts, ...later } = languages[languageOf(lang) ?? "en"];
  return { lang, texts: await texts(), count: counting(lang), ...later };
}

export function isSpoken(tag: string): boolean {
  return languageOf(tag) !== null;
}

function languageOf(tag: string): TextLanguage | null {
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag)) return null;
  const base = tag.split("-")[0]?.toLowerCase();
  return base === "fr" || base === "en" ? base : null;
}

/** Puts numbers into plural texts by the language's own rules. */
export function counting(lang: string): Speech["count"] {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (text, n) => (text[rules.select(n)] ?? text.other).replace("#", numbers.format(n));
}
