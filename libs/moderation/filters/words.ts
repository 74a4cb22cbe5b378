import type { Finding, Localized, WordsFilter } from "#contract";
import { fold, typed, type Folded, type Reading } from "../folding/fold.js";
import { quoted } from "../language.js";
import type { Stage, Subject } from "../subject.js";
import { WordList, wordsOf, type ListedWord } from "./word-list.js";

/** Nobody reads more of them, and a comment of one word a thousand times must not weigh a megabyte. */
const mostFindings = 20;

/** A listed word, and where it was seen. */
interface Hit {
  listed: ListedWord;
  start: number;
  end: number;
  first: number;
  last: number;
}

const foldings = new WeakMap<Subject, Folded>();

/** Folding is the dear part, so all word lists of a set have it done once. */
function foldingOf(subject: Subject): Folded {
  let folded = foldings.get(subject);
  if (!folded) {
    folded = fold(subject.comment.text);
    foldings.set(subject, folded);
  }
  return folded;
}

/** How the text may be read, from each of its words on. */
class Readings {
  private readonly disguises = new Map<number, Reading[]>();

  constructor(
    readonly tokens: readonly Reading[],
    disguises: readonly Reading[],
  ) {
    for (const reading of disguises) {
      const known = this.disguises.get(reading.first);
      if (known) known.push(reading);
      else this.disguises.set(reading.first, [reading]);
    }
  }

  from(first: number): readonly Reading[] {
    const token = this.tokens[first];
    if (!token) return [];
    const others = this.disguises.get(first);
    return others ? [token, ...others] : [token];
  }
}

function hit(listed: ListedWord, from: Reading, to: Reading): Hit {
  return { listed, start: from.start, end: to.end, first: from.first, last: to.last };
}

/** One word and its longer neighbours: sequences of listed words, prefixes and stems. */
function hitsAt(list: WordList, readings: Readings, reading: Reading): Hit[] {
  const hits: Hit[] = [];
  const follow = (words: string, to: Reading) => {
    const step = list.step(words);
    if (step?.listed) hits.push(hit(step.listed, reading, to));
    if (step?.more) for (const next of readings.from(to.last + 1)) follow(`${words} ${next.folded}`, next);
  };
  follow(reading.folded, reading);
  // a prefix that the first piece has by itself says nothing of the pieces joined
  const firstPiece = reading.last > reading.first ? (readings.tokens[reading.first]?.folded.length ?? 0) : 0;
  const other = list.prefixOf(reading.folded, firstPiece) ?? list.sameStem(reading.folded);
  if (other) hits.push(hit(other, reading, reading));
  return hits;
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
    return { fr: `${word.fr} est dans la liste “${filter}”`, en: `${word.en} is on the list “${filter}”` };
  const how = {
    prefix: { fr: "commence par", en: "begins with" },
    stem: { fr: "est une forme de", en: "is a form of" },
    word: { fr: "se lit", en: "reads as" },
    phrase: { fr: "se lit", en: "reads as" },
  }[match];
  return {
    fr: `${word.fr} ${how.fr} ${name.fr}, de la liste “${filter}”`,
    en: `${word.en} ${how.en} ${name.en}, on the list “${filter}”`,
  };
}

function found(filter: string, text: string, { listed, start, end }: Hit): Finding {
  const asTyped = text.slice(start, end);
  const plain = typed(text, { start, end }) === listed.word.normalize("NFC").toLowerCase();
  const message = sentence(quoted(asTyped), listed, plain, filter);
  return { filter, rule: listed.word, start, end, score: listed.severity / 3, message };
}

/** Listed words, with their exceptions. Spans in UTF-16 units of the text as typed. */
export function words({ id, words: listed, except, fold: folded }: WordsFilter): Stage {
  const list = new WordList(listed, folded);
  const exceptions = new Exceptions(except);
  return (subject) => {
    const { text } = subject.comment;
    const { tokens, disguises } = foldingOf(subject);
    const asRead = folded ? tokens : tokens.map((token) => ({ ...token, folded: typed(text, token) }));
    const readings = new Readings(asRead, folded ? disguises : []);
    const hits = asRead
      .flatMap((_, first) => readings.from(first).flatMap((reading) => hitsAt(list, readings, reading)))
      .filter((one) => !exceptions.cover(text, tokens, one));
    return apart(hits)
      .slice(0, mostFindings)
      .map((one) => found(id, text, one));
  };
}
