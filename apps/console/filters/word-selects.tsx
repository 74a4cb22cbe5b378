import type { WordMatch } from "#contract";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { wordMatches } from "./word-entries.js";

interface SelectProps<Value> {
  label: string;
  value: Value | null;
  change: (value: Value) => void;
  /** whether nothing may be chosen */
  isOptional?: boolean;
}

/** How a word is matched. */
export function MatchSelect({ label, value, change, isOptional = false }: SelectProps<WordMatch>) {
  const { words } = filtersTexts[speech.value.lang];
  return (
    <select
      aria-label={label}
      value={value ?? ""}
      onChange={({ currentTarget }) =>
        change(wordMatches.find((one) => one === currentTarget.value) ?? "word")
      }
    >
      {isOptional && value === null && <option value="">{words.match}</option>}
      {wordMatches.map((match) => (
        <option key={match} value={match}>
          {words.matches[match]}
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
