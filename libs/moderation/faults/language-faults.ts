import type { InputError, LanguageFilter } from "#contract";
import { toldLanguages } from "../spoken.js";

/** Languages that nobody here can tell from others. */
export function languageFaults({ allow = [] }: LanguageFilter): InputError[] {
  const known = Array.from(toldLanguages).sort();
  return allow.flatMap((lang, index) =>
    toldLanguages.has(lang)
      ? []
      : [
          {
            path: `allow.${index}`,
            message: `"${lang}" cannot be told from others: write one of ${known.join(", ")}`,
            filterFault: { name: "language-untold", language: lang, known },
          },
        ],
  );
}
