import type { Finding, Localized, TextLanguage, WordsFilter } from "#contract";
import { fold, typed, type Reading } from "../folding/fold.js";
import { quoted } from "../language.js";
import type { Stage, Subject } from "../subject.js";
import { mostFindings } from "./most-findings.js";
import { type ListedWord, stemmed, WordList, wordsOf } from "./word-list.js";

/** A listed word, and where it was seen. */
interface Hit {
  listed: ListedWord;
  start: number;
  end: number;
  first: number;
  last: number;
}

/** Looks for the words of one list in one text. */
class Search {
  readonly hits: Hit[] = [];
  private byFirst: Map<number, Reading[]> | undefined;

  constructor(
    private readonly list: WordList,
    private readonly tokens: readonly Reading[],
    private readonly disguises: readonly Reading[],
    private readonly spoken: readonly TextLanguage[],
  ) {
    for (const reading of list.among(tokens)) this.look(reading);
    if (disguises.length > 0) for (const reading of list.among(disguises)) this.look(reading);
  }

  private hit({ start, first }: Reading, { end, last }: Reading, listed: ListedWord): void {
    this.hits.push({ listed, start, end, first, last });
  }

  private look(reading: Reading): void {
    const { folded, first, last } = reading;
    this.follow(folded, reading, reading);
    // a prefix that the first piece has by itself says nothing of the pieces joined
    const firstPiece = last > first ? (this.tokens[first]?.folded.length ?? 0) : 0;
    const other = this.list.formOf(folded, firstPiece, this.spoken);
    if (other) this.hit(reading, reading, other);
  }

  /** Words read so far, and those after them, as long as the list has more to say. */
  private follow(words: string, from: Reading, to: Reading): void {
    const step = this.list.step(words);
    if (!step) return;
    if (step.listed) this.hit(from, to, step.listed);
    const next = step.more ? this.tokens[to.last + 1] : undefined;
    if (!next) return;
    this.follow(`${words} ${next.folded}`, from, next);
    for (const other of this.disguisesFrom(next.first)) this.follow(`${words} ${other.folded}`, from, other);
  }

  private disguisesFrom(first: number): readonly Reading[] {
    this.byFirst ??= byFirstOf(this.disguises);
    return this.byFirst.get(first) ?? [];
  }
}

function byFirstOf(readings: readonly Reading[]): Map<number, Reading[]> {
  const found = new Map<number, Reading[]>();
  for (const reading of readings) {
    const known = found.get(reading.first);
    if (known) known.push(reading);
    else found.set(reading.first, [reading]);
  }
  return found;
}

/** Of hits on the same words the longest counts, then the gravest. */
function apart(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end || b.listed.severity - a.listed.severity);
  let covered = -1;
  return hits.filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}

/** Exceptions hold for words as typed: a disguise of an innocent word is not innocent. */
class Exceptions {
  private readonly phrases = new Set<string>();
  private longest = 0;

  constructor(except: readonly string[]) {
    for (const phrase of except) {
      const words = wordsOf(phrase, false);
      this.phrases.add(words.join(" "));
      this.longest = Math.max(this.longest, words.length);
    }
  }

  cover(text: string, tokens: readonly Reading[], { first, last }: Hit): boolean {
    for (let length = last - first + 1; length <= this.longest; length++) {
      for (let start = Math.max(0, last - length + 1); start <= first; start++) {
        const words = tokens.slice(start, start + length).map((token) => typed(text, token));
        if (this.phrases.has(words.join(" "))) return true;
      }
    }
    return false;
  }
}

function sentence(
  word: Localized,
  { word: listed, match }: ListedWord,
  plain: boolean,
  filter: string,
): Localized {
  const name = quoted(listed);
  if (plain)
    return {
      fr: `${word.fr} est dans la liste «\u202f${filter}\u202f»`,
      en: `${word.en} is on the list “${filter}”`,
    };
  const how = {
    prefix: { fr: "commence par", en: "begins with" },
    stem: { fr: "est une forme de", en: "is a form of" },
    word: { fr: "se lit", en: "reads as" },
    phrase: { fr: "se lit", en: "reads as" },
  }[match];
  return {
    fr: `${word.fr} ${how.fr} ${name.fr}, de la liste «\u202f${filter}\u202f»`,
    en: `${word.en} ${how.en} ${name.en}, on the list “${filter}”`,
  };
}

function found(filter: string, text: string, { listed, start, end }: Hit): Finding {
  const asTyped = text.slice(start, end);
  const plain = typed(text, { start, end }) === listed.word.normalize("NFC").toLowerCase();
  const message = sentence(quoted(asTyped), listed, plain, filter);
  return {
    filter,
    rule: listed.word,
    start,
    end,
    score: listed.severity / 3,
    severity: listed.severity,
    message,
  };
}

function among(tags: readonly string[]): TextLanguage[] {
  return stemmed.filter((lang) => tags.some((tag) => tag.slice(0, 2) === lang));
}

/** The languages that a comment may be in: its own, else those of the site, else any. */
function languagesOf({ comment, site }: Subject): readonly TextLanguage[] {
  const own = comment.lang === null ? [] : among([comment.lang]);
  const likely = own.length > 0 ? own : among(site.languages);
  return likely.length > 0 ? likely : stemmed;
}

/**
 * Listed words, with their exceptions. Spans in UTF-16 units of the text as typed. The forms of a word that is listed for no language
 * are those of the comment's.
 */
export function words({ id, words: listed, except, fold: folded, lang }: WordsFilter): Stage {
  const list = new WordList(listed, folded, lang);
  const exceptions = new Exceptions(except);
  return (subject) => {
    const { text } = subject.comment;
    const { tokens, disguises } = fold(text);
    const asRead = folded ? tokens : tokens.map((token) => ({ ...token, folded: typed(text, token) }));
    const { hits } = new Search(list, asRead, folded ? disguises : [], languagesOf(subject));
    if (hits.length === 0) return [];
    const guilty = hits.filter((one) => !exceptions.cover(text, tokens, one));
    return apart(guilty)
      .slice(0, mostFindings)
      .map((one) => found(id, text, one));
  };
}
