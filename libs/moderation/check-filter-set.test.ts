import { conditionVariables } from "#contract";
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
    "must be one of words, regex, links, repeats, flood, shouting, length, characters, personal, language, author, http, akismet, moderation, policy, learner",
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
    "a flood of more than is looked at",
    filter({ type: "flood", max: 201, seconds: 60 }),
    "filters.0.max",
    "must be 200 at most: no more comments of an author are looked at",
  ],
  [
    "a flood from networks longer than they are kept",
    filter({ type: "flood", by: "address", max: 20, seconds: 3601 }),
    "filters.0.seconds",
    "must be 3600 at most: networks of readers are kept no longer",
  ],
  [
    "a likeness of others that is not found reliably",
    filter({ type: "repeats", othersSimilarity: 0.7 }),
    "filters.0.othersSimilarity",
    "must be 0.8 or more",
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
  [
    "a pattern that is none",
    filter({ type: "regex", patterns: [{ name: "a", pattern: "(a+" }] }),
    "filters.0.patterns.0.pattern",
    "is no pattern: missing closing ): `(a+`; write it in RE2's syntax",
  ],
  [
    "a pattern that looks around",
    filter({ type: "regex", patterns: [{ name: "a", pattern: "a(?!b)" }] }),
    "filters.0.patterns.0.pattern",
    "is no pattern: invalid or unsupported Perl syntax: `(?!`; RE2 does not look around: match what is around it, too",
  ],
  [
    "a pattern that refers back",
    filter({ type: "regex", patterns: [{ name: "a", pattern: "(a)\\1" }] }),
    "filters.0.patterns.0.pattern",
    "is no pattern: invalid escape sequence: `\\1`; RE2 does not refer back to a group: write out what may come again",
  ],
  [
    "a pattern that blows up",
    filter({
      type: "regex",
      patterns: [{ name: "a", pattern: "(?:a{100}b{100}){5}(?:c{100}d{100}){5}a{500}" }],
    }),
    "filters.0.patterns.0.pattern",
    "has 2502 steps, 2000 at most: repeat less",
  ],
  [
    "a pattern that matches everything",
    filter({ type: "regex", patterns: [{ name: "a", pattern: ".*" }] }),
    "filters.0.patterns.0.pattern",
    "matches the empty text, so it would be found everywhere: ask for something",
  ],
  [
    "a pattern's name used twice",
    filter({ type: "regex", patterns: ["x", "y"].map((pattern) => ({ name: "a", pattern })) }),
    "filters.0.patterns.1.name",
    'is used twice: "a"',
  ],
  [
    "a script of no alphabet",
    filter({ type: "characters", scripts: ["Latin", "French"] }),
    "filters.0.scripts.1",
    'Unicode has no script "French": write Latin, Greek, Arabic, …',
  ],
  [
    "a filter on characters that asks for nothing",
    filter({ type: "characters" }),
    "filters.0",
    'asks for nothing: write "scripts", "emoji", "marks", "run" or "unseen"',
  ],
  [
    "a length that no text has",
    filter({ type: "length", min: 3, max: 2 }),
    "filters.0.min",
    'is more than "max", 2: no text is in order then',
  ],
  ["no length", filter({ type: "length" }), "filters.0", 'asks for nothing: write "min" or "max"'],
  [
    "a filter on authors that asks for nothing",
    filter({ type: "author" }),
    "filters.0",
    'asks for nothing: write "fewerPublished", "moreRejected" or "younger"',
  ],
])("%s is refused, with its place and what would be right", (_, input, path, message) => {
  expect(errors(input)).toEqual({ [path]: message });
});

test.each([
  [filter({ type: "flood", max: 3 }), { name: "missing", wanted: ["number"] }],
  [filter({ type: "flood", max: 0, seconds: 1 }), { name: "too-small", least: 1 }],
  [filter({ type: "links", deny: ["a b"] }), { name: "form", form: "domain" }],
  [filter({ type: "http", url: "ftp://x" }), { name: "form", form: "address" }],
  [filter({ type: "words", words: [{ word: "É" }] }), { name: "one-letter", word: "É" }],
  [
    filter({ type: "regex", patterns: [{ name: "a", pattern: "a(?!b)" }] }),
    { name: "no-pattern", why: "invalid or unsupported Perl syntax: `(?!`", instead: "around" },
  ],
  [
    { rules: [{ id: "a", when: "author.published < thrice", then: "hold" }] },
    { name: "name-unknown", value: "thrice", at: 19, known: Object.keys(conditionVariables) },
  ],
  [
    { rules: [{ id: "a", when: 'found("b")', then: "hold" }] },
    { name: "filter-unknown", id: "b", at: 6, meant: null, known: [] },
  ],
])("the fault of %j has a name, with what its sentence speaks of", (input, fault) => {
  const checked = checkFilterSet(input);
  expect("errors" in checked && checked.errors.map(({ filterFault }) => filterFault)).toEqual([fault]);
});

test("a language that cannot be told is refused, with those that can", () => {
  const { "filters.0.allow.1": message } = errors(filter({ type: "language", allow: ["fr", "br"] }));
  expect(message).toMatch(/^"br" cannot be told from others: write one of am, ar, .*fr/);
});

test("an id used twice is named", () => {
  const twice = [1, 2].map(() => ({ id: "a", type: "flood", max: 1, seconds: 1 }));
  expect(errors({ filters: twice })).toEqual({ "filters.1.id": 'is used twice: "a"' });
});

test("a reason that the site does not have is told, with the one that may be meant", () => {
  const flood = { id: "a", type: "flood", max: 1, seconds: 1 };
  const reasons = ["abuse", "spam"];
  const input = {
    filters: [
      { ...flood, reason: "span" },
      { ...flood, id: "b", reason: "spam" },
    ],
  };
  expect(checkFilterSet(input, { reasons })).toEqual({
    errors: [
      {
        path: "filters.0.reason",
        message: `"span" is none of the site's reasons: "spam" may be meant; there are abuse, spam`,
        filterFault: { name: "reason-unknown", id: "span", meant: "spam", known: reasons },
      },
    ],
  });
  // the site's reasons are not known everywhere
  expect(checkFilterSet(input)).toHaveProperty("set");
});

test("a filter that a rule names wrongly is told, with the one that may be meant", () => {
  const input = {
    filters: [{ id: "insults", type: "words", words: ["zut"] }],
    rules: [{ id: "r", when: 'found("insult")', then: "hold" }],
  };
  expect(errors(input)["rules.0.when"]).toContain('"insults" may be meant; there are insults');
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

test("all that is wrong is told at once, whatever is wrong elsewhere, and nothing that cannot be said", () => {
  const set = {
    filters: [
      { id: "a", type: "words", words: ["!", "x"] },
      { id: "broken", type: "flood", max: 3 },
      { id: "a", type: "regex", patterns: [{ name: "p", pattern: "(" }] },
    ],
    rules: [
      { id: "r", when: 'found("broken") || found("none")', then: "hold" },
      { id: "r2", when: "true", then: "away" },
    ],
    default: "delete",
  };
  const found = errors(set);
  expect(Object.keys(found).sort()).toEqual([
    ...["default", "filters.0.words.0", "filters.0.words.1", "filters.1.seconds", "filters.2.id"],
    ...["filters.2.patterns.0.pattern", "rules.0.when", "rules.1.then"],
  ]);
  expect(found["rules.0.when"]).toContain('knows no filter "none"');
  const nameless = { ...set, filters: [{ type: "words", words: ["!"] }] };
  expect(Object.keys(errors(nameless)).sort()).toEqual([...["default", "filters.0.id", "rules.1.then"]]);
  const words = Array.from({ length: 2000 }, () => "!");
  const checked = checkFilterSet(filter({ type: "words", words }));
  expect("errors" in checked && checked.errors).toHaveLength(500);
});
