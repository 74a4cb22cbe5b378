import fc from "fast-check";
import { nearest } from "./nearest.js";

const known = ["abuse", "spam", "off-topic", "personal-data"];

test.each([
  ["abus", "abuse"],
  ["spm", "spam"],
  ["of-topic", "off-topic"],
  ["personal", "personal-data"],
  ["personnal-data", "personal-data"],
  ["charte-3", null],
  ["", null],
])("whoever writes %j may have meant %j", (written, meant) => {
  expect(nearest(written, known)).toBe(meant);
});

test("a word with one letter wrong is still the nearest to itself", () => {
  const word = fc.stringMatching(/^[a-z]{4,20}$/);
  fc.assert(
    fc.property(word, fc.nat(), (right, place) => {
      const at = place % right.length;
      expect(nearest(`${right.slice(0, at)}${right.slice(at + 1)}`, [right, "0"])).toBe(right);
    }),
  );
});

test("where nothing is known, nothing was meant", () => {
  expect(nearest("spam", [])).toBeNull();
});
