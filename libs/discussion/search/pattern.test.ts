import fc from "fast-check";
import { patternOf } from "./pattern.js";
import { plain, searchedWords } from "./plain.js";

function finds(word: string, text: string): boolean {
  return new RegExp(patternOf(word), "u").test(text);
}

test.each([
  ["été", "Ete", true],
  ["ete", "l’ÉTÉ dernier", true],
  ["ete", "e\u0301te\u0301", true],
  ["coeur", "Un CŒUR simple", true],
  ["cœur", "coeur", true],
  ["co", "cœur", true],
  ["eur", "cœur", true],
  ["ceur", "cœur", false],
  ["a.b", "acb", false],
  ["(x", "f(x)", true],
  ["[^]", "a[^]b", true],
  ["\\d", "7", false],
  ["garçon", "garcon", true],
  ["МОСТ", "мост", true],
  ["丽", "\u{2f800}", true],
])("%s in « %s »: %s", (typed, text, found) => {
  expect(searchedWords(typed).every((word) => finds(word, text))).toBe(found);
});

const letters = fc.constantFrom(
  ...Array.from("aeéÉèoôœŒæÆcçÇnñ\u0301\u0308sßiıİI.*+?()[]{}^$|\\-/ \nкК한👩"),
);
const some = fc.oneof(
  fc.string({ unit: letters, maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
);

test("the expression finds exactly what folding says", () => {
  fc.assert(
    fc.property(some, some, (typed, text) => {
      for (const word of searchedWords(typed)) expect(finds(word, text)).toBe(plain(text).includes(word));
    }),
    { numRuns: 2000 },
  );
});

test("a piece of a text is found in it, however it is written", () => {
  fc.assert(
    fc.property(some, fc.nat(12), fc.nat(12), (text, one, other) => {
      const piece = text.normalize("NFC").slice(Math.min(one, other), Math.max(one, other)).toUpperCase();
      for (const word of searchedWords(piece).filter((word) => plain(text).includes(word)))
        expect(finds(word, text)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("as long as a search may be, it stays below what the database takes", () => {
  for (const letter of "aeouœ") {
    const [word = ""] = searchedWords(letter.repeat(80));
    expect(Buffer.byteLength(patternOf(word))).toBeLessThan(32_000);
  }
});
