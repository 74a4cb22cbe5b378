import { useId } from "preact/hooks";
import type { Reason } from "#contract";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { worded, written } from "./own-words.js";

interface SpokenFieldsProps {
  words: Reason["title"];
  change: (words: Reason["title"]) => void;
  label: (language: string) => string;
  most: number;
  /** more than a line */
  isLong?: boolean;
}

/** The same in each language, side by side. */
export function SpokenFields({ words, change, label, most, isLong = false }: SpokenFieldsProps) {
  const { languages } = rulesTexts[speech.value.lang];
  const id = useId();
  return (
    <div class="spoken">
      {written.map((language) => {
        const field = {
          id: `${id}-${language}`,
          lang: language,
          maxLength: most,
          value: words[language] ?? "",
          onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
            change(worded(words, language, currentTarget.value)),
        };
        return (
          <div key={language}>
            <label for={field.id}>{label(languages[language])}</label>
            {isLong ? <textarea rows={2} {...field} /> : <input type="text" {...field} />}
          </div>
        );
      })}
    </div>
  );
}
