import { speech } from "../texts/speak.js";
import { type Facts, filterDeeds } from "../texts/filter-deeds.js";
import { filtersTexts } from "../texts/filters.js";
import { type Members, textIn } from "./draft.js";

const unknown = "…";

/** What there is to say of a filter, written however far. */
function factsOf(item: Members): Facts {
  const { count, number, lang } = speech.value;
  const numberIn = (member: string) => {
    const value = item[member];
    if (Array.isArray(value)) return value.length;
    return typeof value === "number" ? value : null;
  };
  const said = (member: string, say: (value: number) => string) => {
    const value = numberIn(member);
    return value === null ? unknown : say(value);
  };
  return {
    count: (member, text) => {
      const value = numberIn(member);
      return value === null ? text.other.replace("#", unknown) : count(text, value);
    },
    number: (member) => said(member, number),
    percent: (member) =>
      said(member, (share) =>
        new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }).format(share),
      ),
    seconds: (member) => said(member, spanSaid),
    list: (member) => {
      const value = item[member];
      if (!Array.isArray(value)) return textIn(item, member) || unknown;
      return value.map((one: unknown) => valueSaid(String(one))).join(", ");
    },
    is: (member, value) => item[member] === value,
    has: (member) => {
      const value = item[member];
      return Array.isArray(value) ? value.length > 0 : value !== undefined;
    },
  };
}

/** A value of a choice in the operator's words. */
export function valueSaid(value: string): string {
  const { lang, texts } = speech.value;
  const isOf = ([name]: [string, string]) => name === value;
  return filtersTexts[lang].values[value] ?? Object.entries(texts.veil.kinds).find(isOf)?.[1] ?? value;
}

/** « 1 240 mots, 3 exceptions », or the kind's general words. */
export function whatItDoes(item: Members): string {
  const { lang } = speech.value;
  const { kinds, rule } = filtersTexts[lang];
  const type = textIn(item, "type");
  if (type === "") return rule.sentence(textIn(item, "when"));
  const deed = filterDeeds[lang][type]?.(factsOf(item)) ?? "";
  return deed === "" ? (kinds[type]?.what ?? type) : deed;
}

/** « Mots » */
export function kindSaid(type: string): string {
  return filtersTexts[speech.value.lang].kinds[type]?.name ?? type;
}

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** In the largest unit that gives a whole number. */
function spanSaid(seconds: number): string {
  const [unit, size] = units.find(([, one]) => seconds >= one && seconds % one === 0) ?? ["second", 1];
  return new Intl.NumberFormat(speech.value.lang, { style: "unit", unit, unitDisplay: "short" }).format(
    seconds / size,
  );
}
