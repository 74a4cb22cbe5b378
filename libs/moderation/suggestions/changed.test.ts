import { filterSet, type SuggestedChange } from "#contract";
import { checkFilterSet } from "../check-filter-set.js";
import { changed } from "./changed.js";

const empty = filterSet.parse({});

function inTurn(changes: readonly SuggestedChange[], set = empty) {
  return changes.reduce((before, change) => changed(before, change) ?? before, set);
}

test("words and domains come into lists of their own, each once", () => {
  const set = inTurn([
    { kind: "word", word: "casino" },
    { kind: "word", word: "argent facile" },
    { kind: "word", word: "Càsino" },
    { kind: "domain", domain: "spam.example" },
    { kind: "domain", domain: "pills.example" },
  ]);
  expect(set.filters).toMatchObject([
    {
      id: "suggested-words",
      words: ["casino", { word: "argent facile", match: "phrase", severity: 1 }],
      then: "hold",
    },
    { id: "suggested-domains", deny: ["spam.example", "pills.example"], then: "hold" },
  ]);
  expect(checkFilterSet(set)).toEqual({ set });
  expect(changed(set, { kind: "word", word: "CASINO" })).toBeNull();
});

test("a list that somebody has made something else of is left alone", () => {
  const own = filterSet.parse({
    filters: [{ id: "suggested-words", type: "words", words: ["navet"], then: "reject" }],
  });
  const set = inTurn(
    [
      { kind: "word", word: "casino" },
      { kind: "word", word: "poker" },
    ],
    own,
  );
  expect(set.filters.map((one) => [one.id, one.type === "words" && one.words])).toEqual([
    ["suggested-words", ["navet"]],
    ["suggested-words-2", ["casino", "poker"]],
  ]);
});

test("a filter that costs time goes on finding, and a rule is taken out", () => {
  const set = filterSet.parse({
    filters: [{ id: "words", type: "words", words: ["navet"], then: "hold" }],
    rules: [{ id: "night", when: "links > 0", then: "hold" }],
  });
  expect(changed(set, { kind: "filter", filter: "words" })?.filters[0]).not.toHaveProperty("then");
  expect(changed(set, { kind: "filter", filter: "night" })?.rules).toEqual([]);
  expect(changed(set, { kind: "filter", filter: "gone" })).toBeNull();
});

test("a category of a moderation endpoint counts no more, whatever is said of the others", () => {
  const set = filterSet.parse({
    filters: [
      {
        id: "ask",
        type: "moderation",
        url: "https://mod.example/",
        thresholds: { hate: 0.5, violence: 0.5 },
      },
      { id: "words", type: "words", words: ["navet"], then: "hold" },
    ],
  });
  const change = { kind: "category", filter: "ask", category: "violence" } as const;
  const without = changed(set, change);
  expect(without?.filters[0]).toMatchObject({ thresholds: { hate: 0.5 }, except: ["violence"] });
  expect(without && changed(without, change)).toBeNull();
  expect(changed(set, { ...change, filter: "words" })).toBeNull();
});
