import type { LanguageFilter } from "#contract";
import { languageName, listed } from "../language.js";
import { spokenIn, toldApart } from "../spoken.js";
import type { Stage } from "../subject.js";

/** A text surely in none of the languages that are expected. Where one of them cannot be told, nothing is said. */
export function language({ id, allow, letters }: LanguageFilter): Stage {
  return async (subject) => {
    const expected = toldApart(allow ?? subject.site.languages);
    if (!expected) return [];
    const spoken = await spokenIn(subject.comment, letters);
    if (!spoken || expected.has(spoken.lang)) return [];
    const { lang: rule, score } = spoken;
    const expectedIn = (reader: "fr" | "en") =>
      listed(
        reader,
        Array.from(expected, (lang) => languageName(reader, lang)),
      );
    const message = {
      fr: `le texte semble être en ${languageName("fr", rule)}\u00a0; on attend ${expectedIn("fr")}`,
      en: `the text seems to be in ${languageName("en", rule)}; ${expectedIn("en")} is expected`,
    };
    return [{ filter: id, rule, start: null, end: null, score, message }];
  };
}
