import fc from "fast-check";
import { checkBody } from "./check-body.js";
import { normalizeBody } from "./normalize-body.js";

function faults(body: string, maxLength = 20_000): string[] {
  return checkBody(body, maxLength).map(({ message }) => message);
}

test.each([
  "Bonjour",
  "a\tb\nc",
  "👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "List<String> x = new Vec<u8>(); a < b; <3",
  "List<Object> et Map<Object>",
  "<https://example.org> et <a@example.org>",
  "`<script>` et ``<b>``",
  "```\n<div>\n```",
  "une <balise> inconnue",
  "+1",
  "?",
])("%j is in order", (body) => {
  expect(faults(body)).toEqual([]);
});

test.each([
  ["", "is empty"],
  [" \n\t\u00a0", "is blank"],
  ["\u200b\u2060\ufeff\u3164\u2800", "is blank"],
  ["\u0301\u0302", "is blank"],
  ["> \n***", "nothing to read"],
])("%j is refused: it %s", (body, message) => {
  expect(faults(body)).toEqual([expect.stringContaining(message)]);
});

test("length is counted in characters, and the excess is named", () => {
  expect(faults("👍👍👍", 3)).toEqual([]);
  expect(faults("👍👍👍👍👍", 3)).toEqual(["has 5 characters: shorten it by 2, the limit is 3"]);
  expect(faults("a".repeat(20_001))).toEqual(["has 20,001 characters: shorten it by 1, the limit is 20,000"]);
});

test.each([
  ["a\u0007", "a control character (U+0007) on line 1, column 2"],
  ["é😀\nxx\u0085", "a control character (U+0085) on line 2, column 3"],
  ["\u001b[31m", "a control character (U+001B) on line 1, column 1"],
  ["abc\u202edef", "a character that turns the direction of text (U+202E) on line 1, column 4"],
  ["\u200ea", "a character that turns the direction of text (U+200E) on line 1, column 1"],
  ["a\u061c\u2066", "a character that turns the direction of text (U+061C) on line 1, column 2"],
  ["a\ud800b", "half of a character (U+D800) on line 1, column 2"],
  ["<script>alert(1)", "an HTML tag, <script>, on line 1, column 1"],
  ["a\n\n> b <IMG SRC=x onerror='y'>", "an HTML tag, <IMG SRC=x onerror='y'>, on line 3, column 5"],
  ["fin</div >", "an HTML tag, </div >, on line 1, column 4"],
  ["- a\n- `x` <b>gras", "an HTML tag, <b>, on line 2, column 7"],
  ["a <!-- b -->", "an HTML comment, <!--, on line 1, column 3"],
])("%j has %s", (body, message) => {
  expect(faults(body)[0]).toContain(`has ${message}`);
});

test("each fault says what would be right", () => {
  expect(faults("a\u0000")[0]).toMatch(/: leave it out$/);
  expect(faults("<b>")[0]).toMatch(/put it between backticks to show it as code$/);
});

test("all kinds of faults are named at once, each with the path of the body", () => {
  const errors = checkBody("a\u0000\u202e<b>", 100);
  expect(errors).toHaveLength(3);
  expect(new Set(errors.map(({ path }) => path))).toEqual(new Set(["body"]));
});

test.each([
  ["a\u0007", "control-character", "\u0007"],
  ["é😀\n\u202eb", "turned-direction", "\u202e"],
  ["a\ud800b", "half-character", "\ud800"],
  ["> un\n> <b>gras", "html", "<b>"],
])("%j has a fault of a kind, at its place", (body, kind, there) => {
  const [{ fault, start, end } = { fault: null }] = checkBody(body, 100);
  expect([fault, body.slice(start, end)]).toEqual([kind, there]);
});

test.each([
  ["", "empty"],
  ["**", "empty"],
  ["a".repeat(101), "too-long"],
])("%j has a fault of a kind, of the whole", (body, kind) => {
  expect(checkBody(body, 100)).toEqual([expect.objectContaining({ path: "body", fault: kind })]);
});

test("of a fault that comes a thousand times, ten are named", () => {
  expect(faults("a\u0000".repeat(1000))).toHaveLength(10);
});

test("any text gets an answer, and half a character never passes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), (body) => {
      const passes = checkBody(normalizeBody(body), 100).length === 0;
      expect(passes && !body.isWellFormed()).toBe(false);
    }),
  );
});

test("line ends become one kind, and nothing else changes", () => {
  expect(normalizeBody("a\r\nb\rc\n d\u00a0")).toBe("a\nb\nc\n d\u00a0");
});
