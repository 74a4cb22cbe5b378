import { textLanguage, type TextLanguage, type WordMatch, type WordsFilter } from "#contract";
import { tokenize } from "../folding/tokens.js";
import { type Reading, typed } from "../folding/fold.js";
import { Sieve } from "./sieve.js";
import { stemIn } from "./stem.js";
import { formsIn, headsIn, longestHead, markOf } from "./word-marks.js";

/** A word of a list, as its operator wrote it. */
export interface ListedWord {
  word: string;
  match: WordMatch;
  severity: number;
  /** whose forms it has; undefined where nobody said it */
  lang?: TextLanguage | undefined;
}

/** Languages that words may have forms in. */
export const stemmed = textLanguage.options;

export function listedWord(entry: WordsFilter["words"][number]): ListedWord {
  return typeof entry === "string" ? { word: entry, match: "word", severity: 1 } : entry;
}

/** A text's words, as a list that is folded or not holds them. */
export function wordsOf(text: string, folded: boolean): string[] {
  return tokenize(text).tokens.map((token) => (folded ? token.folded : typed(text, token)));
}

/** Words one after another. `more`: longer entries begin with these words. */
interface Step {
  listed: ListedWord | null;
  more: boolean;
}

/** A word list made ready: each question costs a few look-ups, however long the list, and most words not even that. */
export class WordList {
  private readonly steps = new Map<string, Step>();
  private readonly stems = stemmed.map((lang) => ({
    ...{ lang, stem: stemIn[lang] },
    /** listed as words of this language, and of none */
    ...{ own: new Map<string, ListedWord>(), open: new Map<string, ListedWord>() },
  }));
  private readonly prefixes = new Map<string, ListedWord>();
  /** lengths of the prefixes that begin with these letters */
  private readonly prefixLengths = new Map<string, number[]>();
  private headSizes: readonly number[] = [];
  private readonly sieve: Sieve;

  /** @param lang of the words that say none */
  constructor(words: WordsFilter["words"], folded: boolean, lang?: TextLanguage) {
    for (const entry of words) {
      const own = listedWord(entry);
      const listed = lang === undefined || own.lang !== undefined ? own : { ...own, lang };
      const pieces = wordsOf(listed.word, folded);
      const [only = "", ...others] = pieces;
      if (only === "") continue;
      if (listed.match === "stem" && others.length === 0) this.addStem(only, listed);
      else if (listed.match === "prefix" && others.length === 0) this.addPrefix(only, listed);
      else this.addSequence(pieces, listed);
    }
    this.sieve = new Sieve(this.marks());
  }

  /** Of all that it may say something of, by its first word. */
  private marks(): number[] {
    const first = [...this.steps.keys()].filter((words) => !words.includes(" "));
    const stems = this.stems.flatMap(({ own, open }) => [...own.keys(), ...open.keys()]);
    return [...first, ...stems, ...this.prefixLengths.keys()].map(markOf);
  }

  /** Of a text's words, all that are listed or begin what is, and hardly any other. */
  among(readings: readonly Reading[]): Reading[] {
    const forms = formsIn(readings);
    const heads = this.prefixes.size > 0 ? headsIn(readings) : null;
    const passed: Reading[] = [];
    for (let word = 0; word < readings.length; word++) {
      const reading = readings[word];
      const passes = this.sieve.passesAny(forms, word) || (heads && this.sieve.passesAny(heads, word));
      if (reading && passes) passed.push(reading);
    }
    return passed;
  }

  private addStem(word: string, entry: ListedWord): void {
    for (const { lang, stem, own, open } of this.stems) {
      if (entry.lang !== undefined && entry.lang !== lang) continue;
      const listed = entry.lang === lang ? own : open;
      const form = stem(word);
      listed.set(form, graver(entry, listed.get(form)));
    }
  }

  private addPrefix(prefix: string, listed: ListedWord): void {
    this.prefixes.set(prefix, graver(listed, this.prefixes.get(prefix)));
    const head = prefix.slice(0, longestHead);
    const lengths = this.prefixLengths.get(head) ?? [];
    if (!lengths.includes(prefix.length)) lengths.push(prefix.length);
    // the longest that fits says most
    this.prefixLengths.set(
      head,
      lengths.sort((a, b) => b - a),
    );
    if (!this.headSizes.includes(head.length))
      this.headSizes = [...this.headSizes, head.length].sort((a, b) => b - a);
  }

  private addSequence(pieces: readonly string[], listed: ListedWord): void {
    let key = "";
    for (const [index, piece] of pieces.entries()) {
      key = index === 0 ? piece : `${key} ${piece}`;
      const step = this.steps.get(key) ?? { listed: null, more: false };
      const isLast = index === pieces.length - 1;
      if (isLast) step.listed = graver(listed, step.listed ?? undefined);
      else step.more = true;
      this.steps.set(key, step);
    }
  }

  step(words: string): Step | undefined {
    return this.steps.get(words);
  }

  /**
   * The listed prefix or stem that a word has.
   * @param beyond only prefixes longer than this
   * @param spoken the languages that the word may be of
   */
  formOf(word: string, beyond: number, spoken: readonly TextLanguage[]): ListedWord | undefined {
    return this.prefixOf(word, beyond) ?? this.sameStem(word, spoken);
  }

  private prefixOf(word: string, beyond: number): ListedWord | undefined {
    for (const size of this.headSizes) {
      for (const length of this.prefixLengths.get(word.slice(0, size)) ?? []) {
        const fits = length > beyond && length <= word.length;
        const listed = fits ? this.prefixes.get(word.slice(0, length)) : undefined;
        if (listed) return listed;
      }
    }
    return undefined;
  }

  private sameStem(word: string, spoken: readonly TextLanguage[]): ListedWord | undefined {
    for (const { lang, stem, own, open } of this.stems) {
      const form = stem(word);
      const found = own.get(form) ?? (spoken.includes(lang) ? open.get(form) : undefined);
      if (found) return found;
    }
    return undefined;
  }
}

function graver(one: ListedWord, other: ListedWord | undefined): ListedWord {
  return other && other.severity > one.severity ? other : one;
}
