import { differencesOf } from "./differences.js";

const words = { id: "insults", type: "words", words: ["a", { word: "b", severity: 2 }], then: "hold" };

test("two sets that say the same are the same, in whichever order their members are", () => {
  const { id, ...rest } = words;
  expect(differencesOf({ filters: [words] }, { filters: [{ ...rest, id }], default: "publish" })).toEqual({
    filters: [],
    rules: [],
    reordered: [],
    default: null,
  });
});

test("words are told apart one by one, and fields before and after", () => {
  const { filters } = differencesOf(
    { filters: [words] },
    { filters: [{ ...words, words: ["a", { severity: 3, word: "b" }, "c"], then: "flag" }] },
  );
  expect(filters).toEqual([
    {
      id: "insults",
      change: "changed",
      fields: [{ field: "then", from: "hold", to: "flag" }],
      lists: [
        { field: "words", added: [{ severity: 3, word: "b" }, "c"], removed: [{ word: "b", severity: 2 }] },
      ],
    },
  ]);
});

test("what came, what went, and another order are told", () => {
  const [one, two, three] = ["one", "two", "three"].map((id) => ({ id, type: "flood", max: 5, seconds: 60 }));
  const found = differencesOf({ filters: [one, two, three] }, { filters: [three, one], default: "hold" });
  expect(found.filters.map(({ id, change }) => [id, change])).toEqual([["two", "removed"]]);
  expect(found.reordered).toEqual(["filters"]);
  expect(found.default).toEqual({ field: "default", from: "publish", to: "hold" });
});
