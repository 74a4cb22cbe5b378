import fc from "fast-check";
import { foundWords, passages, type VeiledWord } from "./passages.js";
import { item } from "../desk/example.js";

const own = (...words: string[]): VeiledWord[] => words.map((word) => ({ word, kind: "own" }));

test.each([
  ["Quel crétin !", ["cretin"], ["crétin"]],
  ["Deux CRÉTINS, un cretinisme.", ["crétin"], ["CRÉTINS"]],
  ["corbeau, corbeaux et corbeautière", ["corbeau"], ["corbeau", "corbeaux"]],
  ["a+b vaut (a+b)", ["a+b"], ["a+b", "a+b"]],
  ["ta gueule, ta  gueule", ["ta gueule"], ["ta gueule"]],
  ["rien", ["tout"], []],
])("of « %s » and %j, %j are hidden", (text, words, hidden) => {
  const veiled = passages(text, own(...words)).filter(({ kind }) => kind !== null);
  expect(veiled.map((passage) => passage.text)).toEqual(hidden);
});

test("put together again, the passages are the text", () => {
  const texts = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(texts, fc.array(fc.string({ minLength: 2, unit: "binary" })), (text, words) => {
      const parts = passages(text, own(...words.filter((word) => word.trim() !== "")));
      expect(parts.map((part) => part.text).join("")).toBe(text);
    }),
  );
});

test("what filters found is hidden as what they look for, and addresses stay to be read", () => {
  const text = "Sale crétin, voir spam.example/x";
  const finding = { filter: "f", message: "", score: 1 };
  const findings = [
    { ...finding, rule: "cretin", start: 5, end: 11, about: "insult" } as const,
    { ...finding, rule: "sale", start: 0, end: 4 },
    { ...finding, rule: "deny", start: 18, end: 32 },
  ];
  expect(foundWords({ ...item("a", { text }), findings })).toEqual([
    { word: "crétin", kind: "insult" },
    { word: "cretin", kind: "insult" },
    { word: "Sale", kind: "listed" },
    { word: "sale", kind: "listed" },
  ]);
});
