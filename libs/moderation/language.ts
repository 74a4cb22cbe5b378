import type { Localized, TextLanguage } from "#contract";

const longestQuoted = 60;

/** What somebody typed, fit for a sentence: on one line, and not too long. */
function excerpt(typed: string): string {
  const line = typed
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, (run) => (/\s/.test(run) ? " " : ""))
    .trim();
  const characters = Array.from(line);
  return characters.length > longestQuoted ? `${characters.slice(0, longestQuoted - 1).join("")}…` : line;
}

/** The words of somebody else, in the quotation marks of each language. */
export function quoted(typed: string): Localized {
  const words = excerpt(typed);
  return { fr: `«\u202f${words}\u202f»`, en: `“${words}”` };
}

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

function inUnits(language: TextLanguage, unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
}

const formats = (language: TextLanguage) => ({
  number: new Intl.NumberFormat(language),
  decimal: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  plural: new Intl.PluralRules(language),
  percent: new Intl.NumberFormat(language, { style: "percent" }),
  languages: new Intl.DisplayNames(language, { type: "language" }),
  units: {
    day: inUnits(language, "day"),
    hour: inUnits(language, "hour"),
    minute: inUnits(language, "minute"),
    second: inUnits(language, "second"),
  },
  list: new Intl.ListFormat(language, { type: "disjunction" }),
});
const of = { fr: formats("fr"), en: formats("en") } as const;

/** A number with its noun, in the right number: `counted("fr", 3, "lien", "liens")`. */
export function counted(language: TextLanguage, count: number, one: string, other: string): string {
  const { number, plural } = of[language];
  return `${number.format(count)}\u00a0${plural.select(count) === "one" ? one : other}`;
}

/** A length of time in the largest unit that it is a whole number of: `2 heures`. */
export function duration(language: TextLanguage, seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["second", 1];
  return of[language].units[unit].format(seconds / size).replace(" ", "\u00a0");
}

/** A share, 0…1, in whole percent: `73 %`. */
export function percent(language: TextLanguage, share: number): string {
  return of[language].percent.format(share);
}

/** A language's name: `languageName("fr", "de")` is `allemand`. */
export function languageName(language: TextLanguage, tag: string): string {
  return of[language].languages.of(tag) ?? tag;
}

/** One or another: `français ou anglais`. */
export function listed(language: TextLanguage, names: readonly string[]): string {
  return of[language].list.format(names);
}

/** A whole number with its separators: `1 200`. */
export function whole(language: TextLanguage, count: number): string {
  return of[language].number.format(count);
}

/** A number to its first decimal: `1,5`. */
export function decimal(language: TextLanguage, number: number): string {
  return of[language].decimal.format(number);
}
