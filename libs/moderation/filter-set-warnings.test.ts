import { filterSet } from "#contract";
import { filterSetWarnings } from "./filter-set-warnings.js";
import { starterFilters } from "./starter/starter-filters.js";

function warned(list: object): (string | undefined)[] {
  const set = filterSet.parse({ filters: [{ id: "a", type: "words", ...list }] });
  return filterSetWarnings(set).map(({ path, message }) => `${path}: ${/have "(.*?)"/.exec(message)?.[1]}`);
}

function stem(word: string, lang?: string) {
  return { word, match: "stem", ...(lang !== undefined && { lang }) };
}

test.each([
  ["another word", stem("retarded"), "retard"],
  ["a word of the other language, where the list has none", stem("putting"), "put"],
])("the forms of a listed word that have %s are told", (_, entry, common) => {
  expect(warned({ words: ["zut", entry] })).toEqual([`filters.0.words.1.word: ${common}`]);
});

test.each([
  ["its own plain forms", { words: [stem("livre"), stem("trolls")] }],
  ["words found as they stand", { words: ["put", { word: "baisse", match: "prefix" }] }],
  ["what is excepted", { words: [stem("retarded")], except: ["Retard"] }],
  ["words of another language than the list’s", { words: [stem("retarded")], lang: "fr" }],
  ["words that are none of its forms", { words: [stem("pute"), stem("bite"), stem("baise")], lang: "fr" }],
  ["a list that is not folded", { words: [stem("retarded")], fold: false }],
])("nothing is told of %s", (_, list) => {
  expect(warned(list)).toEqual([]);
});

test("the starter set has nothing that was hardly meant", () => {
  expect(filterSetWarnings(starterFilters)).toEqual([]);
});
