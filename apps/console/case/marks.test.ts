import fc from "fast-check";
import { markedStretches } from "./marks.js";

const span = (start: number | null, end: number | null) => ({ start, end });

test("a text without findings is one stretch", () => {
  expect(markedStretches("Bonjour", [])).toEqual([{ text: "Bonjour", findings: [], ending: [] }]);
});

test("overlapping findings are cut where they begin and end", () => {
  expect(markedStretches("abcdef", [span(1, 4), span(2, 6)])).toEqual([
    { text: "a", findings: [], ending: [] },
    { text: "b", findings: [0], ending: [] },
    { text: "cd", findings: [0, 1], ending: [0] },
    { text: "ef", findings: [1], ending: [1] },
  ]);
});

test("spans count UTF-16 units, as the text in memory does", () => {
  expect(markedStretches("🙂 oh", [span(3, 5)])[1]).toMatchObject({ text: "oh", findings: [0] });
});

test.each([
  [null, null],
  [2, 2],
  [5, 3],
  [9, 12],
])("a finding from %s to %s marks nothing", (start, end) => {
  expect(markedStretches("abcdef", [span(start, end)])).toHaveLength(1);
});

const anySpan = fc
  .tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }))
  .map(([a, b]) => span(a, b));

test("put together again, the stretches are the text, and each finding covers its own words", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.array(anySpan, { maxLength: 6 }),
      (text, findings) => {
        const stretches = markedStretches(text, findings);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const [index, { start, end }] of findings.entries()) {
          const covered = stretches
            .filter((stretch) => stretch.findings.includes(index))
            .map((stretch) => stretch.text);
          expect(covered.join("")).toBe(
            start !== null && end !== null ? text.slice(Math.max(0, start), Math.max(0, end)) : "",
          );
        }
      },
    ),
  );
});

test("each finding that marks something ends once", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(anySpan, { maxLength: 6 }), (text, findings) => {
      const stretches = markedStretches(text, findings);
      const marked = new Set(stretches.flatMap((stretch) => stretch.findings));
      const ends = stretches.flatMap((stretch) => stretch.ending);
      expect([...ends].sort()).toEqual([...marked].sort());
    }),
  );
});
