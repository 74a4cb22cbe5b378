import fc from "fast-check";
import { sameWordsIn, withoutWords } from "./same-words.js";

test.each([
  ["Jeanne Petit", "C’est jeanne petit !", "C’est … !"],
  ["Jeanne Petit", "Jeanne\u00a0Petit, Jeanne-Petit", "…, …"],
  ["Jean", "Jeanne et Jean", "Jeanne et …"],
  ["06 12 34 56 78", "06.12.34.56.78, 0612345678", "…, …"],
  ["06 12 34 56 78", "06 12 34 56 789", "06 12 34 56 789"],
  ["jean@mail.fr", "écrire à jean@mail.fr.", "écrire à …."],
  ["a.b", "axb a.b", "axb …"],
  ["$1 (x)", "pour $1 (x) et", "pour … et"],
])("without %j, %j is %j", (words, text, left) => {
  expect(withoutWords(text, [words], "…")).toBe(left);
});

test("whatever the words, they are found where they stand by themselves", () => {
  const words = fc.string({ minLength: 1, unit: "grapheme" }).filter((one) => /[\p{L}\p{N}]/u.test(one));
  fc.assert(
    fc.property(words, (one) => {
      expect(sameWordsIn(`; ${one} ;`, [one]).length).toBeGreaterThan(0);
    }),
  );
});

test("no words are nowhere", () => expect(sameWordsIn("abc", [])).toEqual([]));
