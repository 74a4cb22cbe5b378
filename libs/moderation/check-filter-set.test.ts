import { checkFilterSet } from "./check-filter-set.js";

function errors(input: unknown): Record<string, string> {
  const checked = checkFilterSet(input);
  if ("set" in checked) throw new Error("nothing was found wrong");
  return Object.fromEntries(checked.errors.map(({ path, message }) => [path, message]));
}

function filter(members: object): { filters: object[] } {
  return { filters: [{ id: "a", ...members }] };
}

test("a set in order comes back with its defaults", () => {
  expect(checkFilterSet(filter({ type: "words", words: ["zut"] }))).toEqual({
    set: {
      filters: [{ id: "a", type: "words", words: ["zut"], except: [], fold: true }],
      default: "publish",
    },
  });
});

test.each([
  ["no object", null, "", "must be an object; it is null"],
  ["a wrong default", { default: "delete" }, "default", "must be one of publish, flag, hold, reject"],
  [
    "an unknown kind",
    filter({ type: "regexp" }),
    "filters.0.type",
    "must be one of words, links, repeats, flood",
  ],
  [
    "a missing member",
    filter({ type: "flood", max: 3 }),
    "filters.0.seconds",
    "is missing: it must be a number",
  ],
  [
    "a wrong type",
    filter({ type: "words", words: "zut" }),
    "filters.0.words",
    "must be a list; it is of type string",
  ],
  ["a number too small", filter({ type: "flood", max: 0, seconds: 1 }), "filters.0.max", "must be 1 or more"],
  [
    "a number too big",
    filter({ type: "repeats", similarity: 2 }),
    "filters.0.similarity",
    "must be 1 or less",
  ],
  [
    "no domain",
    filter({ type: "links", deny: ["a b"] }),
    "filters.0.deny.0",
    "must be a domain such as spam.example",
  ],
  [
    "a member nobody knows",
    filter({ type: "flood", max: 1, seconds: 1, window: 2 }),
    "filters.0",
    "has members that are not known here: window; take them out or mend their names",
  ],
  [
    "a wrong way to match",
    filter({ type: "words", words: ["zut", { word: "flute", match: "suffix" }] }),
    "filters.0.words.1.match",
    "must be one of word, prefix, stem, phrase",
  ],
  [
    "a word of no form",
    filter({ type: "words", words: [3] }),
    "filters.0.words.0",
    'must be a word, or an object such as {"word": "…", "match": "stem", "severity": 2}',
  ],
  [
    "a word without letters",
    filter({ type: "words", words: ["zut", "!!"] }),
    "filters.0.words.1",
    '"!!" has no letters or digits, so it would never be found: write a word',
  ],
  [
    "a word of one letter",
    filter({ type: "words", words: [{ word: "É" }] }),
    "filters.0.words.0.word",
    '"É" is one letter: it would be found everywhere; write at least two',
  ],
  [
    "a prefix of two words",
    filter({ type: "words", words: [{ word: "sale type", match: "prefix" }] }),
    "filters.0.words.0.word",
    '"sale type" has several words, and "prefix" is for one: use "phrase"',
  ],
  [
    "an exception without letters",
    filter({ type: "words", words: ["zut"], except: ["…"] }),
    "filters.0.except.0",
    '"…" has no letters or digits: write a word',
  ],
  [
    "a domain allowed and denied",
    filter({ type: "links", allow: ["école.example"], deny: ["xn--cole-9oa.example"] }),
    "filters.0.deny.0",
    '"xn--cole-9oa.example" is allowed, too: take it out of one of the lists',
  ],
])("%s is refused, with its place and what would be right", (_, input, path, message) => {
  expect(errors(input)).toEqual({ [path]: message });
});

test("an id used twice is named", () => {
  const twice = [1, 2].map(() => ({ id: "a", type: "flood", max: 1, seconds: 1 }));
  expect(errors({ filters: twice })).toEqual({ "filters.1.id": 'is used twice: "a"' });
});

test("all faults are named at once", () => {
  const input = filter({ type: "words", words: ["", 3, { word: "x", severity: 9 }], then: "kill" });
  expect(Object.keys(errors(input)).sort()).toEqual([
    "filters.0.then",
    "filters.0.words.0",
    "filters.0.words.1",
    "filters.0.words.2.severity",
  ]);
});
