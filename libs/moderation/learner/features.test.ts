import fc from "fast-check";
import { featuresOf } from "./features.js";
import { noFrequencies, see, weigh } from "./frequencies.js";
import { read, slotCount } from "./occurrences.js";

const comments = fc.record({
  text: fc.string({ unit: "binary", maxLength: 200 }),
  context: fc.record(
    {
      lang: fc.constantFrom("fr", "en", null),
      published: fc.nat(),
      rejected: fc.nat(),
      reply: fc.boolean(),
      links: fc.nat({ max: 50 }),
    },
    { requiredKeys: [] },
  ),
});

function slotsOf(text: string): Set<number> {
  const { slots, ends } = featuresOf(read(text, {}));
  return new Set(slots.subarray(0, ends[2]));
}

test.each([
  ["accents and case", "Élève DÉÇU", "eleve decu"],
  ["look-alikes", "соnnаrd", "connard"],
  ["what is not seen", "con\u200bnard", "connard"],
])("%s change no feature", (_, typed, plain) => {
  expect(slotsOf(typed)).toEqual(slotsOf(plain));
});

test.each(["c.o.n.n.a.r.d", "c o n n a r d", "c0nnard", "coooonnard"])(
  "%s has the features of the word that it hides",
  (hidden) => {
    const seen = slotsOf(hidden);
    expect([...slotsOf("connard")].filter((slot) => !seen.has(slot))).toEqual([]);
  },
);

test("signs that folding passes over are features", () => {
  expect(slotsOf("bravo 🤮 !!")).not.toEqual(slotsOf("bravo"));
});

test("a word of 100,000 letters costs no more than its beginning", () => {
  expect(read("a".repeat(100_000), {}).slots.length).toBeLessThan(2000);
});

test("every feature has a slot and a place in the text, or comes from the context", () => {
  fc.assert(
    fc.property(comments, ({ text, context }) => {
      const { places, slots, owners, ends } = read(text, context);
      for (let at = 0; at < ends[2]; at++) {
        expect(slots[at]).toBeLessThan(slotCount);
        expect(owners[at]).toBeLessThan(at < ends[1] ? places.length : places.length + 1);
      }
      for (const { start, end } of places) expect(text.slice(start, end)).toHaveLength(end - start);
    }),
  );
});

test("each feature is there once in its part, and nothing is left for the next comment", () => {
  fc.assert(
    fc.property(comments, comments, (one, other) => {
      const { slots, counts, ends } = featuresOf(read(one.text, one.context));
      featuresOf(read(other.text, other.context));
      expect(featuresOf(read(one.text, one.context))).toEqual({ slots, counts, ends });
      let from = 0;
      for (const to of ends) {
        const part = slots.subarray(from, to);
        expect(new Set(part).size).toBe(part.length);
        expect(counts.subarray(from, to).every((count) => count >= 1)).toBe(true);
        from = to;
      }
    }),
  );
});

test("each part weighs the same however long the text is", () => {
  fc.assert(
    fc.property(fc.array(comments, { minLength: 1, maxLength: 5 }), (seen) => {
      const frequencies = noFrequencies();
      const all = seen.map(({ text, context }) => featuresOf(read(text, context)));
      for (const features of all) see(frequencies, features);
      for (const features of all) {
        const [words] = features.ends;
        const squares = weigh(frequencies, features)
          .subarray(0, words)
          .reduce((sum, value) => sum + value * value, 0);
        expect(squares).toBeCloseTo(words > 0 ? 1 : 0, 4);
      }
    }),
    { numRuns: 20 },
  );
});
