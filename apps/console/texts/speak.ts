import { computed, signal } from "@preact/signals";
import type { Reason, TextLanguage } from "#contract";
import { type Act, isAppeal } from "../desk/desk.js";
import { keep, kept } from "../connection/stored.js";
import { texts as en } from "./en.js";
import { texts as fr } from "./fr.js";
import { type Moments, momentsIn } from "./moments.js";
import type { Plural, Texts } from "./texts.js";

/** A language's texts, with what `Intl` knows of it. */
export interface Speech {
  lang: TextLanguage;
  texts: Texts;
  /** a text for a number of things */
  count: (text: Plural, n: number) => string;
  number: (n: number) => string;
  /** a share, 0…1, as a percentage */
  percent: (share: number) => string;
  /** the same where tenths of it count */
  fine: (share: number) => string;
  /** a difference of shares, -1…1, in hundredths, with its sign */
  points: (difference: number) => string;
  /** « Ada, Bo et Zoé » */
  list: (names: readonly string[]) => string;
  moments: Moments;
}

const languages: Record<TextLanguage, Texts> = { fr, en };
const key = "palabre:console:language";

const chosen = signal<TextLanguage>(kept(key, isSpoken) ?? preferred(navigator.languages));

/** The language that the console speaks now. */
export const speech = computed(() => speakIn(chosen.value, regionOf(chosen.value)));

export function choose(lang: TextLanguage): void {
  keep(key, lang);
  chosen.value = lang;
}

/** @param region how dates and numbers are written, such as `en-GB`; by default as in the language at large */
export function speakIn(lang: TextLanguage, region: string = lang): Speech {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(region);
  const percents = new Intl.NumberFormat(region, { style: "percent" });
  const fines = new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(region, { signDisplay: "exceptZero", maximumFractionDigits: 1 });
  return {
    lang,
    texts: languages[lang],
    count: (text, n) => (text[rules.select(n)] ?? text.other).replace("#", numbers.format(n)),
    number: (n) => numbers.format(n),
    percent: (share) => percents.format(share),
    fine: (share) => fines.format(share),
    points: (difference) => signed.format(difference * 100).replace("-", "\u2212"),
    list: (names) => new Intl.ListFormat(lang).format(names),
    moments: momentsIn(region),
  };
}

/** What to tell of a refusal, by its name: in the moderator's language where there is a sentence for it. */
export function sentenceFor({ problems }: Texts, name: string, otherwise: string): string {
  return Object.entries(problems).find(([known]) => known === name)?.[1] ?? otherwise;
}

/** A site's own words in the moderator's language, or in the one that there is. */
export function ownWords(words: Reason["title"]): string {
  return words[speech.value.lang] ?? Object.values(words)[0] ?? "";
}

/** « Publié », « Retiré », « Appel accepté » */
export function doneSaid({ choice, item }: Pick<Act, "choice" | "item">, texts: Texts): string {
  if (isAppeal(item)) return texts.appeals.done[choice.decision];
  return (item.comment.status === "published" ? texts.doneOut : texts.done)[choice.decision];
}

/** A sentence that begins as one, whatever it was part of before. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(speech.value.lang) + text.slice(1);
}

function regionOf(lang: TextLanguage): string {
  return navigator.languages.find((tag) => tag.startsWith(lang)) ?? lang;
}

function preferred(tags: readonly string[]): TextLanguage {
  return tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isSpoken) ?? "en";
}

function isSpoken(value: unknown): value is TextLanguage {
  return value === "fr" || value === "en";
}
