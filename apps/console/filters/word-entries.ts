import type { TextLanguage, WordMatch } from "#contract";
import { csvOf } from "#discussion/csv.js";
import { isMembers } from "./draft.js";

export const wordMatches = ["word", "prefix", "stem", "phrase"] as const satisfies readonly WordMatch[];
/** Whose forms a word may have. */
export const wordLanguages = ["fr", "en"] as const satisfies readonly TextLanguage[];
/** So many a list takes. */
export const mostWords = 50_000;

/** A word of a list with all that is said of it. */
export interface WordEntry {
  word: string;
  match: WordMatch;
  severity: number;
  /** whose forms; undefined where it is the list's */
  lang?: TextLanguage | undefined;
}

/** An entry as it stands in the set: a word by itself, or with more. */
export function readEntry(entry: unknown): WordEntry {
  if (!isMembers(entry)) return { word: typeof entry === "string" ? entry : "", match: "word", severity: 1 };
  const { word, match, severity, lang } = entry;
  return {
    word: typeof word === "string" ? word : "",
    match: wordMatches.find((one) => one === match) ?? "word",
    severity: typeof severity === "number" ? severity : 1,
    lang: languageNamed(lang),
  };
}

function languageNamed(said: unknown): TextLanguage | undefined {
  return wordLanguages.find((one) => one === said);
}

/** The shortest that says the same. */
export function writtenEntry({ word, match, severity, lang }: WordEntry): unknown {
  if (match === "word" && severity === 1 && lang === undefined) return word;
  return {
    word,
    ...(match !== "word" && { match }),
    ...(lang !== undefined && { lang }),
    ...(severity !== 1 && { severity }),
  };
}

/** What became of words that were added. */
export interface Taken {
  entries: readonly unknown[];
  added: number;
  /** there already, or twice among them */
  twice: number;
  empty: number;
  /** for which there was no room */
  tooMany: number;
}

/** Adds words to a list: one a line, or a table with what is said of each. */
export function takeWords(entries: readonly unknown[], text: string): Taken {
  return take(entries, text, entryIn);
}

function take(entries: readonly unknown[], text: string, read: (line: string) => WordEntry): Taken {
  const known = new Set(entries.map((entry) => plain(readEntry(entry).word)));
  const taken = { added: 0, twice: 0, empty: 0, tooMany: 0 };
  const more: unknown[] = [];
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  for (const line of isHead(lines[0] ?? "") ? lines.slice(1) : lines) {
    const entry = read(line);
    const name = plain(entry.word);
    if (name === "") taken.empty += 1;
    else if (known.has(name)) taken.twice += 1;
    else if (entries.length + more.length >= mostWords) taken.tooMany += 1;
    else {
      known.add(name);
      more.push(writtenEntry(entry));
      taken.added += 1;
    }
  }
  return { ...taken, entries: [...entries, ...more] };
}

/** Adds lines to a list of which nothing is said of each. */
export function takeLines(entries: readonly unknown[], text: string): Taken {
  return take(entries, text, (line) => ({ word: unescaped(line), match: "word", severity: 1 }));
}

/** Such a list as a file: one a line. */
export function linesFile(entries: readonly unknown[]): string {
  return csvOf(entries.map((entry) => [readEntry(entry).word]));
}

/** The list as a file for spreadsheets, which can be taken back. */
export function wordsFile(entries: readonly unknown[]): string {
  const rows = entries
    .map(readEntry)
    .map(({ word, match, severity, lang }) => [word, match, severity, lang ?? ""]);
  return csvOf([["word", "match", "severity", "lang"], ...rows]);
}

/** The places of the entries with a text in them, however it is accented. */
export function foundIn(entries: readonly unknown[], wanted: string): readonly number[] {
  const sought = bare(wanted);
  if (sought === "") return Array.from(entries.keys());
  return entries.flatMap((entry, index) => (bare(readEntry(entry).word).includes(sought) ? [index] : []));
}

/** Changes the entries at some places. */
export function changedAt(
  entries: readonly unknown[],
  places: readonly number[],
  change: Partial<WordEntry>,
): readonly unknown[] {
  const chosen = new Set(places);
  return entries.map((entry, index) =>
    chosen.has(index) ? writtenEntry({ ...readEntry(entry), ...change }) : entry,
  );
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

function bare(word: string): string {
  return plain(word).normalize("NFD").replace(/\p{M}/gu, "");
}

function isHead(line: string): boolean {
  return /^\s*"?(word|mot)"?\s*[,;\t]/i.test(line);
}

/** A line whose further cells say how to match is a row of a table; any other is a word or a phrase, commas and all. */
function entryIn(line: string): WordEntry {
  const [word = "", ...said] = cellsIn(line);
  const [match = "", severity = "", lang = ""] = said.map((cell) => cell.trim().toLowerCase());
  const isRow =
    said.length > 0 &&
    said.length < 4 &&
    (match === "" || wordMatches.some((one) => one === match)) &&
    /^[1-3]?$/.test(severity) &&
    (lang === "" || languageNamed(lang) !== undefined);
  if (!isRow) return { word: said.length === 0 ? unescaped(word) : line.trim(), match: "word", severity: 1 };
  return {
    word: unescaped(word),
    match: wordMatches.find((one) => one === match) ?? "word",
    severity: severity === "" ? 1 : Number(severity),
    lang: languageNamed(lang),
  };
}

/** Spreadsheets are given a mark before what they would take for a formula. */
function unescaped(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, "");
}

function cellsIn(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t]*))/g), ([, quoted, bareCell]) =>
    quoted === undefined ? (bareCell ?? "") : quoted.replaceAll('""', '"'),
  );
}
