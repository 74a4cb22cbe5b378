import { filterSet } from "#contract";
import { emptyTally } from "./tally.js";
import { unfoundIn } from "./unfound.js";

const set = filterSet.parse({
  filters: [
    { id: "insults", type: "words", words: ["navet", { word: "courge", match: "stem" }, "poireau"] },
    { id: "patterns", type: "regex", patterns: [{ name: "price", pattern: "[0-9]+ €" }] },
    { id: "long", type: "length", max: 10 },
  ],
});
const hit = (filter: string, rule: string) => ({ filter, rule, published: 0, rejected: 1, undecided: 0 });

test("words and patterns that no comment had are told of, by the filter that lists them", () => {
  const tally = { ...emptyTally(set), done: 9, rules: [hit("insults", "courge"), hit("long", "navet")] };
  expect(unfoundIn(set, tally)).toEqual([
    { filter: "insults", of: 3, count: 2, first: ["navet", "poireau"] },
    { filter: "patterns", of: 1, count: 1, first: ["price"] },
  ]);
});

test("where all was found there is nothing to tell, nor before anything was judged", () => {
  const rules = [
    ...["navet", "courge", "poireau"].map((word) => hit("insults", word)),
    hit("patterns", "price"),
  ];
  expect(unfoundIn(set, { ...emptyTally(set), done: 9, rules })).toEqual([]);
  expect(unfoundIn(set, emptyTally(set))).toEqual([]);
});

test("of a long list, the first are named and the rest are counted", () => {
  const words = Array.from({ length: 250 }, (_, at) => `mot${at}`);
  const long = filterSet.parse({ filters: [{ id: "insults", type: "words", words }] });
  const [told] = unfoundIn(long, { ...emptyTally(long), done: 1 });
  expect(told).toMatchObject({ of: 250, count: 250 });
  expect(told?.first).toEqual(words.slice(0, 100));
});
