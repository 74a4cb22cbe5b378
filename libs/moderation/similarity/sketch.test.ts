import fc from "fast-check";
import { foldedText } from "../folding/fold.js";
import { alikeTo } from "./alike-to.js";
import { resemblance, shingles } from "./shingles.js";
import { looksAlike, sketchOf } from "./sketch.js";

const spam =
  "Gagnez 500 € par jour depuis chez vous sans aucune expérience, écrivez-moi sur ma page pour en savoir plus, places limitées.";

const share = (one: string, other: string) => {
  const others = new Set(sketchOf(other)?.bands);
  return sketchOf(one)?.bands.some((band) => others.has(band)) ?? false;
};

const look = (one: string, other: string) =>
  looksAlike(sketchOf(one)?.mark ?? "", sketchOf(other)?.mark ?? "no text");

test.each([
  ["disguised", spam.replaceAll("e", "е").toUpperCase()],
  ["with another sum", spam.replace("500", "750")],
  ["with a name before it", `Bonjour Martine ! ${spam}`],
  ["with words at its end", `${spam} Faites vite.`],
])("the same advertisement %s shares a bucket with it", (_, other) => {
  expect(share(spam, other)).toBe(true);
  expect(look(spam, other)).toBe(true);
  expect(alikeTo(spam)(other)).toBeGreaterThan(0.6);
});

test("another text does not, and is not like it", () => {
  const other =
    "La commune a rapatrié ses serveurs dans l’ancienne usine des eaux, et la facture a baissé de moitié dès la première année.";
  expect(share(spam, other)).toBe(false);
  expect(look(spam, other)).toBe(false);
  expect(alikeTo(spam)(other)).toBe(0);
});

test("short texts lie in no bucket, and are alike only where they read the same", () => {
  expect(sketchOf("Merci pour cet article !")).toBeNull();
  expect(alikeTo("Merci pour cet article !")("Merci pour cet article.")).toBe(1);
  expect(alikeTo("Merci pour cet article !")("Merci pour ces articles !")).toBe(0);
});

const word = fc.integer({ min: 36 ** 2, max: 36 ** 8 }).map((number) => number.toString(36));
const words = fc.array(word, { minLength: 30, maxLength: 80 });

test("where texts resemble each other much, nearly all share a bucket", () => {
  const pairs = fc.sample(fc.tuple(words, word, fc.nat(29)), { numRuns: 300, seed: 7 });
  const missed = pairs.filter(([text, other, at]) => !share(text.join(" "), text.with(at, other).join(" ")));
  expect(missed.length).toBeLessThan(15);
});

/** Two texts that resemble each other as much as they have words in common, and how much they do. */
const pairs = fc
  .tuple(fc.array(word, { minLength: 60, maxLength: 90 }), words, fc.nat(50))
  .map(([text, others, from]) => {
    const one = text.join(" ");
    const other = [...text.slice(0, from), ...others.slice(0, 20), ...text.slice(from + 20)].join(" ");
    const [a, b] = [shingles(foldedText(one)), shingles(foldedText(other))];
    return { one, other, resemblance: resemblance(a, b, 0) };
  });

test("of texts that resemble each other to 0.5, marks tell 97 in 100; and hardly any that do not", () => {
  const drawn = fc.sample(pairs, { numRuns: 500, seed: 7 });
  const alike = drawn.filter(({ resemblance }) => resemblance >= 0.5);
  const missed = alike.filter(({ one, other }) => !look(one, other));
  expect(alike.length).toBeGreaterThan(100);
  expect(missed.length).toBeLessThanOrEqual(0.03 * alike.length);
  const strangers = drawn.slice(1).map(({ one }, at) => [one, drawn[at]?.one ?? ""] as const);
  const taken = strangers.filter(([one, other]) => look(one, other));
  expect(taken.length).toBeLessThan(0.01 * strangers.length);
});

test("texts that read the same lie in the same buckets", () => {
  fc.assert(
    fc.property(words, (text) => {
      const typed = text.join(" ");
      const disguised = text.join("   ").toUpperCase();
      expect(sketchOf(disguised)).toEqual(sketchOf(typed));
      expect(alikeTo(typed)(disguised)).toBe(1);
    }),
  );
});
