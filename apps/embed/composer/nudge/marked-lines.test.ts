import fc from "fast-check";
import { markedLines } from "./marked-lines.js";

const shown = (text: string, spans: Parameters<typeof markedLines>[1]) =>
  markedLines(text, spans).map((line) =>
    line.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join(""),
  );

test("the lines with marked words are shown, and no others", () => {
  const text = "Bonjour.\nQuel crétin, ce maire, quel crétin.\n\nBien à vous";
  expect(
    shown(text, [
      { start: 14, end: 20 },
      { start: 37, end: 43 },
    ]),
  ).toEqual(["Quel [crétin], ce maire, quel [crétin]."]);
});

test("what is marked over several lines is marked in each", () => {
  expect(shown("un deux\ntrois", [{ start: 3, end: 13 }])).toEqual(["un [deux]", "[trois]"]);
});

test("of a long line, what is near is shown", () => {
  const [line = ""] = shown(`${"a".repeat(500)} mot ${"b".repeat(500)}`, [{ start: 501, end: 504 }]);
  expect(line).toBe(`…${"a".repeat(79)} [mot] ${"b".repeat(79)}…`);
});

test("every marked letter of the first lines is shown once", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\n") }), fc.nat(), fc.nat(), (text, one, other) => {
      const [start = 0, end = 0] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
      const marks = markedLines(text, [{ start, end }])
        .flat()
        .filter(({ marked }) => marked);
      const wanted = text
        .slice(start, end)
        .split("\n")
        .filter((part) => part !== "")
        .slice(0, 5);
      expect(marks.map((part) => part.text)).toEqual(wanted);
    }),
  );
});
