import fc from "fast-check";
import { count, noCounts, oddsOfEach, trustInRegression } from "./counts.js";
import { featuresOf } from "./features.js";
import { read } from "./occurrences.js";

const featuresIn = (text: string) => featuresOf(read(text, {}));

function countsOf(published: readonly string[], rejected: readonly string[]) {
  const counts = noCounts();
  for (const text of published) count(counts, featuresIn(text), false, 1);
  for (const text of rejected) count(counts, featuresIn(text), true, 1);
  return counts;
}

function oddsOf(counts: ReturnType<typeof noCounts>, text: string): number {
  return oddsOfEach(counts, featuresIn(text)).reduce((sum, one) => sum + one, 0);
}

test("a word that was rejected once speaks for it, one that was published once against", () => {
  const counts = countsOf(["merci"], ["connard"]);
  expect(oddsOf(counts, "connard")).toBeGreaterThan(0.3);
  expect(oddsOf(counts, "merci")).toBeLessThan(-0.3);
});

test("what was never seen says nothing, however rare rejections are", () => {
  expect(oddsOf(countsOf(["aaa", "bbb", "ccc"], ["ddd"]), "zzz")).toBeCloseTo(0, 6);
});

test("what is in as large a share of both says next to nothing", () => {
  const published = Array.from({ length: 900 }, () => "avis");
  const counts = countsOf(published, published.slice(0, 100));
  expect(Math.abs(oddsOf(counts, "avis"))).toBeLessThan(0.1);
});

const text = fc.array(fc.constantFrom("merci", "idiot", "avis", "!!", "c.r.é.t.i.n"), { maxLength: 12 });

test("what is counted out again leaves nothing behind", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 8 }), text, (others, typed) => {
      const counts = noCounts();
      for (const [words, rejected] of others) count(counts, featuresIn(words.join(" ")), rejected, 1);
      const features = featuresIn(typed.join(" "));
      const before = oddsOfEach(counts, features);
      count(counts, features, true, 1);
      count(counts, features, true, -1);
      for (const [at, odds] of oddsOfEach(counts, features).entries())
        expect(odds).toBeCloseTo(before[at] ?? 0, 5);
      expect(counts.published + counts.rejected).toBe(others.length);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["nothing at first", {}, 0],
  ["a half after 1,000 decisions", { published: 800, rejected: 200 }, 0.5],
  ["most after 9,000", { published: 8000, rejected: 1000 }, 0.9],
  ["all where nothing was counted", { uncounted: 500 }, 1],
  ["most where little was counted", { published: 100, uncounted: 900 }, 0.95],
])("the regression is trusted with %s", (_, known, trust) => {
  expect(trustInRegression({ ...noCounts(), ...known })).toBeCloseTo(trust, 9);
});
