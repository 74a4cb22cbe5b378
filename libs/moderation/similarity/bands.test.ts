import fc from "fast-check";
import { alikeTo, bandsOf } from "./bands.js";

const spam =
  "Gagnez 500 € par jour depuis chez vous sans aucune expérience, écrivez-moi sur ma page pour en savoir plus, places limitées.";

const share = (one: string, other: string) => {
  const others = new Set(bandsOf(other));
  return bandsOf(one).some((band) => others.has(band));
};

test.each([
  ["disguised", spam.replaceAll("e", "е").toUpperCase()],
  ["with another sum", spam.replace("500", "750")],
  ["with a name before it", `Bonjour Martine ! ${spam}`],
  ["with words at its end", `${spam} Faites vite.`],
])("the same advertisement %s shares a bucket with it", (_, other) => {
  expect(share(spam, other)).toBe(true);
  expect(alikeTo(spam)(other)).toBeGreaterThan(0.6);
});

test("another text does not, and is not like it", () => {
  const other =
    "La commune a rapatrié ses serveurs dans l’ancienne usine des eaux, et la facture a baissé de moitié dès la première année.";
  expect(share(spam, other)).toBe(false);
  expect(alikeTo(spam)(other)).toBe(0);
});

test("short texts lie in no bucket, and are alike only where they read the same", () => {
  expect(bandsOf("Merci pour cet article !")).toEqual([]);
  expect(alikeTo("Merci pour cet article !")("Merci pour cet article.")).toBe(1);
  expect(alikeTo("Merci pour cet article !")("Merci pour ces articles !")).toBe(0);
});

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const words = fc.array(word, { minLength: 30, maxLength: 80 });

test("where texts resemble each other much, nearly all share a bucket", () => {
  const pairs = fc.sample(fc.tuple(words, word, fc.nat(29)), { numRuns: 300, seed: 7 });
  const missed = pairs.filter(([text, other, at]) => !share(text.join(" "), text.with(at, other).join(" ")));
  expect(missed.length).toBeLessThan(15);
});

test("texts that read the same lie in the same buckets", () => {
  fc.assert(
    fc.property(words, (text) => {
      const typed = text.join(" ");
      const disguised = text.join("   ").toUpperCase();
      expect(bandsOf(disguised)).toEqual(bandsOf(typed));
      expect(alikeTo(typed)(disguised)).toBe(1);
    }),
  );
});
