import type { InputError, TextLanguage } from "#contract";
import { faultsBelow, isMembers, type Members, withMember } from "./draft.js";
import { Field } from "./fields.js";

const languages = ["fr", "en"] as const satisfies readonly TextLanguage[];

interface SpokenFieldsProps {
  value: unknown;
  labels: Record<TextLanguage, string>;
  hint: string;
  faults: readonly InputError[];
  /** undefined where nothing is said in any language */
  change: (value: unknown) => void;
}

/** What people are told, in each language. */
export function SpokenFields({ value, labels, hint, faults, change }: SpokenFieldsProps) {
  const words: Members = isMembers(value) ? value : typeof value === "string" ? { fr: value, en: value } : {};
  const put = (language: TextLanguage, text: unknown) => {
    const next = withMember(words, language, text);
    change(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div class="pair">
      {languages.map((language) => (
        <Field
          key={language}
          name={language}
          label={labels[language]}
          hint={hint}
          schema={{ type: "string" }}
          value={words[language]}
          isNeeded={false}
          faults={[...faultsBelow(faults, language), ...faultsBelow(faults, "")]}
          change={(text) => put(language, text)}
        />
      ))}
    </div>
  );
}
