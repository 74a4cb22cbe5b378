import type { ChangedVersion, SuggestedChange } from "#contract";
import { changeTexts } from "../texts/changes.js";
import { filtersTexts } from "../texts/filters.js";
import type { Speech } from "../texts/speak.js";

type Speaking = Pick<Speech, "lang" | "number">;

/** « retenir « casino » » */
export function changeSaid(change: SuggestedChange, { lang, number }: Speaking): string {
  const said = changeTexts[lang];
  switch (change.kind) {
    case "word":
      return said.word(change.word);
    case "domain":
      return said.domain(change.domain);
    case "filter":
      return said.filter(change.filter);
    case "category":
      return said.category(change.filter, change.category);
    case "threshold": {
      const { filter, field, from, to } = change;
      return said.threshold(filter, fieldSaid(field, lang), number(from), number(to));
    }
  }
}

/** « Version 3 et : retenir « casino » » */
export function changedVersionSaid({ version, change }: ChangedVersion, speaking: Speaking): string {
  return changeTexts[speaking.lang].version(speaking.number(version), changeSaid(change, speaking));
}

/** What the forms of filters call it, beginning small. */
function fieldSaid(field: string, lang: Speaking["lang"]): string {
  const label = filtersTexts[lang].members[field]?.label ?? field;
  return label.charAt(0).toLocaleLowerCase(lang) + label.slice(1);
}
