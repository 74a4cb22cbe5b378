import { filterSet } from "#contract";
import { differences } from "./differences.js";

const words = { id: "insults", type: "words", words: ["zut", "flûte"], then: "hold" };
const shouting = { id: "shouting", type: "shouting" };
const links = { id: "links", type: "links", deny: ["spam.example"], max: 3 };
const rule = { id: "new", when: "author.published < 3", then: "hold" };

function between(from: object, to: object) {
  return differences(filterSet.parse(from), filterSet.parse(to));
}

const none = { filters: [], rules: [], reordered: [], default: null };

test("a set has no differences with itself, however its words are written", () => {
  const spelt = { ...words, words: [{ word: "zut", match: "word", severity: 1 }, "flûte"] };
  expect(between({ filters: [words], rules: [rule] }, { filters: [spelt], rules: [rule] })).toEqual(none);
});

test("words that came, went and are told otherwise are listed, and other fields named", () => {
  const now = { ...words, words: ["zut", { word: "mince", severity: 2 }], fold: false };
  expect(between({ filters: [words] }, { filters: [now] }).filters).toEqual([
    {
      id: "insults",
      type: "words",
      change: "changed",
      fields: [{ field: "fold", from: true, to: false }],
      lists: [
        {
          field: "words",
          added: [{ word: "mince", match: "word", severity: 2 }],
          removed: ["flûte"],
          changed: [],
        },
      ],
    },
  ]);
  const graver = { ...words, words: [{ word: "zut", severity: 3 }, "flûte"] };
  expect(between({ filters: [words] }, { filters: [graver] }).filters[0]?.lists).toMatchObject([
    { added: [], removed: [], changed: [{ from: "zut", to: { severity: 3 } }] },
  ]);
});

test("filters and rules that came and went are told whole, and a new order is noticed", () => {
  const from = { filters: [words, shouting, links], rules: [rule] };
  const { filters, rules, reordered, ...rest } = between(from, { filters: [links, words], default: "hold" });
  expect(filters).toMatchObject([{ id: "shouting", change: "removed" }]);
  expect(rules).toEqual([
    {
      id: "new",
      type: null,
      change: "removed",
      fields: [
        { field: "when", from: "author.published < 3", to: null },
        { field: "then", from: "hold", to: null },
        { field: "priority", from: 0, to: null },
      ],
      lists: [],
    },
  ]);
  expect(reordered).toEqual(["filters"]);
  expect(rest.default).toEqual({ from: "publish", to: "hold" });
  expect(between({ filters: [] }, { filters: [links] }).filters[0]?.lists).toEqual([
    { field: "deny", added: ["spam.example"], removed: [], changed: [] },
  ]);
});

test("a filter of another kind under the same id says so", () => {
  const changed = between({ filters: [shouting] }, { filters: [{ id: "shouting", type: "length", max: 9 }] });
  expect(changed.filters[0]?.fields).toContainEqual({ field: "type", from: "shouting", to: "length" });
});
