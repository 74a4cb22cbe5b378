import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { type WordEntry, wordLanguages, wordMatches } from "./word-entries.js";

interface SelectProps<Value> {
  label: string;
  value: Value | null;
  change: (value: Value) => void;
  /** whether nothing may be chosen */
  isOptional?: boolean;
}

export type Matching = Pick<WordEntry, "match" | "lang">;

/** Each way to match; by its forms also in each language. */
const ways: readonly Matching[] = wordMatches.flatMap((match) => [
  { match, lang: undefined },
  ...(match === "stem" ? wordLanguages.map((lang) => ({ match, lang })) : []),
]);

function named({ match, lang }: Matching): string {
  return match === "stem" && lang !== undefined ? `stem-${lang}` : match;
}

/** How a word is matched; where by its forms, in which language. */
export function MatchSelect({ label, value, change, isOptional = false }: SelectProps<Matching>) {
  const { words } = filtersTexts[speech.value.lang];
  return (
    <select
      aria-label={label}
      value={value === null ? "" : named(value)}
      onChange={({ currentTarget }) =>
        change(ways.find((one) => named(one) === currentTarget.value) ?? { match: "word", lang: undefined })
      }
    >
      {isOptional && value === null && <option value="">{words.match}</option>}
      {ways.map((way) => (
        <option key={named(way)} value={named(way)}>
          {way.lang === undefined ? words.matches[way.match] : words.forms[way.lang]}
        </option>
      ))}
    </select>
  );
}

/** How grave a word or pattern is. */
export function SeveritySelect({ label, value, change, isOptional = false }: SelectProps<number>) {
  const { words, severities } = filtersTexts[speech.value.lang];
  return (
    <select
      aria-label={label}
      value={value === null ? "" : String(value)}
      onChange={({ currentTarget }) => change(Number(currentTarget.value))}
    >
      {isOptional && value === null && <option value="">{words.severity}</option>}
      {Object.entries(severities).map(([degree, said]) => (
        <option key={degree} value={degree}>
          {said}
        </option>
      ))}
    </select>
  );
}
