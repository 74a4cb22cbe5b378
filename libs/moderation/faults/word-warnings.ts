import type { InputError, TextLanguage, WordsFilter } from "#contract";
import { stemIn } from "../filters/stem.js";
import { listedWord, stemmed, wordsOf } from "../filters/word-list.js";
import { commonWords } from "./common-words.js";

type Stems = ReadonlyMap<string, readonly string[]>;

const common = stemmed.flatMap((lang) => commonWords[lang].trim().split(/\s+/));
const known = new Map<TextLanguage, Stems>();

/** The common words of all languages, by their stems in one. */
function commonByStem(lang: TextLanguage): Stems {
  let stems = known.get(lang);
  if (!stems) {
    const made = new Map<string, string[]>();
    for (const word of new Set(common)) {
      const stem = stemIn[lang](word);
      made.set(stem, [...(made.get(stem) ?? []), word]);
    }
    known.set(lang, (stems = made));
  }
  return stems;
}

/** Whether nobody is surprised that the forms of one word have the other: idiot, idiote, idiots. */
function isPlainForm(one: string, other: string): boolean {
  return one.startsWith(other) ? /^[sx]?$/.test(one.slice(other.length)) : other.startsWith(one);
}

/** Words listed with their forms, of which one is a common word that was hardly meant: « retarded » finds a French « retard ». */
export function wordWarnings({ words, except, fold, lang }: WordsFilter): InputError[] {
  if (!fold) return [];
  const saved = new Set(except.map((word) => wordsOf(word, true).join(" ")));
  return words.flatMap((entry, index) => {
    const listed = listedWord(entry);
    const [only = "", ...others] = wordsOf(listed.word, true);
    if (listed.match !== "stem" || others.length > 0) return [];
    const own = listed.lang ?? lang;
    const forms = (own === undefined ? stemmed : [own]).flatMap(
      (one) => commonByStem(one).get(stemIn[one](only)) ?? [],
    );
    const form = forms.find((one) => !saved.has(one) && !isPlainForm(only, one));
    return form === undefined ? [] : [warning(listed.word, form, index)];
  });
}

function warning(word: string, common: string, index: number): InputError {
  return {
    path: `words.${index}.word`,
    message: `the forms of "${word}" have "${common}", a common word: list it as "word", or except "${common}"`,
    filterFault: { name: "form-common", word, common },
  };
}
