import fc from "fast-check";
import { trustInRegression } from "./counts.js";
import { explain } from "./explain.js";
import { judge } from "./learner.js";
import { taught } from "./some-decisions.js";

const learner = taught(300);

function heaviest(text: string): string {
  const [reason] = explain(learner, { text, context: {} }, 1);
  return text.slice(reason?.start, reason?.end);
}

test.each([
  ["Merci, espèce de connard !", "connard"],
  ["Merci, espèce de c.o.n.n.a.r.d, pour rien", "c.o.n.n.a.r.d"],
  ["Merci, espèce de c0nn@rd", "c0nn@rd"],
  ["Merci, espèce de CONNAAARD", "CONNAAARD"],
])("of %j, what weighed most is shown as typed: %s", (text, word) => {
  expect(heaviest(text)).toBe(word);
});

test("words that speak for it are below 0", () => {
  const reasons = explain(learner, { text: "article idiot", context: {} }, 5);
  expect(reasons.map(({ weight }) => Math.sign(weight))).toEqual([1, -1]);
});

test("no more are shown than were asked for, the heaviest first", () => {
  const reasons = explain(learner, { text: "merci article bonjour idiot crétin", context: {} }, 3);
  const weights = reasons.map(({ weight }) => Math.abs(weight));
  expect(weights).toHaveLength(3);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test("a text without words has no reasons", () => {
  expect(explain(learner, { text: "  ", context: {} }, 5)).toEqual([]);
});

const pieces = fc.constantFrom(
  "merci",
  "idiot",
  "c.r.é.t.i.n",
  "abr0ti",
  "article",
  "!!",
  "🤮",
  "xyz",
  " ",
  "\n",
  "é",
);

test("all reasons together are the score, and lie in the text", () => {
  const bias = trustInRegression(learner.counts) * learner.regression.bias;
  const { slope, offset } = learner.calibration;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (typed) => {
      const text = typed.join(" ");
      const reasons = explain(learner, { text, context: {} }, Infinity);
      const sum = reasons.reduce((sum, { weight }) => sum + weight, slope * bias + offset);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(judge(learner, { text, context: {} }), 5);
      for (const { start, end } of reasons) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
