import fc from "fast-check";
import { type Difference, differences } from "./differences.js";

const of = (all: readonly Difference[], other: Difference["in"]) =>
  all
    .filter((one) => one.in !== other)
    .map(({ text }) => text)
    .join("");

test("what was changed is told word by word", () => {
  expect(differences("Le pont tient bon.", "Le pont ne tient plus.")).toEqual([
    { in: "both", text: "Le pont " },
    { in: "after", text: "ne " },
    { in: "both", text: "tient " },
    { in: "before", text: "bon" },
    { in: "after", text: "plus" },
    { in: "both", text: "." },
  ]);
});

test("without a change there is one stretch, and of nothing there is none", () => {
  expect(differences("Rien.", "Rien.")).toEqual([{ in: "both", text: "Rien." }]);
  expect(differences("", "")).toEqual([]);
});

const words = fc
  .array(fc.constantFrom("le", "pont", "l’été", "tient", ".", " ", "\n\n", "« non »", "👩‍🔧"), {
    maxLength: 40,
  })
  .map((some) => some.join(" "));
const texts = fc.oneof(words, fc.string({ unit: "binary" }));

test("without what is only in one of them, it is the other, letter for letter", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const all = differences(before, after);
      expect(of(all, "after")).toBe(before);
      expect(of(all, "before")).toBe(after);
    }),
  );
});

test("two long texts that share nothing are two", () => {
  const [before, after] = ["a", "b"].map((word) => `${word} `.repeat(5_000));
  expect(differences(before ?? "", after ?? "")).toHaveLength(2);
});
