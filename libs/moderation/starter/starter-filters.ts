import { type ContentKind, filterSet, type FilterSet, type TextLanguage, type VerdictKind } from "#contract";
import * as english from "./english.js";
import * as french from "./french.js";
import type { Listed } from "./listed.js";

interface List {
  words: Listed[];
  except: string[];
}

function list(lang: TextLanguage) {
  return (id: string, { words, except }: List, then: VerdictKind, about?: ContentKind) => {
    return { id, type: "words", lang, words, except, then, ...(about && { about }) };
  };
}

const inFrench = list("fr");
const inEnglish = list("en");

/**
 * What a new site begins with, in French and English: it holds and flags, and rejects nothing by itself. The words are our own choice,
 * made with half of some labelled comments before our eyes and measured on the others: see docs/starter-filters.md.
 */
export const starterFilters: FilterSet = filterSet.parse({
  filters: [
    inFrench("menaces", french.threats, "hold", "threat"),
    inEnglish("threats", english.threats, "hold", "threat"),
    inFrench("haine", french.hate, "hold", "hate"),
    inEnglish("hate", english.hate, "hold", "hate"),
    inFrench("insultes", french.insults, "hold", "insult"),
    inEnglish("insults", english.insults, "hold", "insult"),
    inFrench("grossier", french.coarse, "flag"),
    inEnglish("coarse", english.coarse, "flag"),
    inFrench("reclame", french.advertising, "hold"),
    inEnglish("spam", english.advertising, "hold"),
    { id: "links", type: "links", max: 3, shorteners: true, then: "hold" },
    { id: "personal", type: "personal", then: "hold" },
    { id: "repeats", type: "repeats", similarity: 0.95, othersSimilarity: 0.9, window: 3600, then: "hold" },
    { id: "flood", type: "flood", max: 30, seconds: 60, then: "hold" },
    { id: "shouting", type: "shouting", share: 0.8, letters: 40, then: "flag" },
    { id: "odd", type: "characters", marks: 5, run: 25, then: "flag" },
  ],
  default: "publish",
});
