import type { PastSubject } from "../backtest/replay.js";
import { tokenize } from "../folding/tokens.js";

/** Of a longer text only the beginning is read: who has not said it by then says something else. */
const mostWords = 1000;
const letters = /\p{L}.*\p{L}/u;
const addresses = /(?:https?:\/\/|www\.)\S+/giu;
/** Stands where no word is. */
const noWord = " 0 ";

function isWord(folded: string): boolean {
  return letters.test(folded);
}

/** The words of a text and the pairs of neighbours, folded, each once. Numbers, single letters and parts of addresses are none. */
export function phrasesIn(text: string): Set<string> {
  const found = new Set<string>();
  let before: string | null = null;
  for (const { folded } of tokenize(text.replace(addresses, noWord)).tokens.slice(0, mostWords)) {
    const word: string | null = isWord(folded) ? folded : null;
    if (word !== null) found.add(word);
    if (before !== null && word !== null) found.add(`${before} ${word}`);
    before = word;
  }
  return found;
}

/** The domains that a comment links to, each once. */
export function domainsIn({ links }: Pick<PastSubject["comment"], "links">): Set<string> {
  return new Set(links.map(({ host }) => host.replace(/^www\./, "")).filter((host) => host.includes(".")));
}
