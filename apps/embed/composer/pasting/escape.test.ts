import fc from "fast-check";
import { renderText } from "#discussion";
import { escapeLine, escapeText } from "./escape.js";

test.each([
  ["2 * 3 = 6", "2 \\* 3 = 6"],
  ["mon_fichier_final et _ça_", "mon_fichier_final et \\_ça\\_"],
  ["a < b, <b>", "a < b, \\<b>"],
  ["1. Un", "1\\. Un"],
  ["- un", "\\- un"],
  ["-5 degrés", "-5 degrés"],
  ["# un", "\\# un"],
  ["#un", "#un"],
])("%j is written %j", (line, escaped) => expect(escapeLine(escapeText(line))).toBe(escaped));

test("any line is read as it was", () => {
  const unit = fc.constantFrom(...Array.from("ab1 *_`[]()<>#-+.!\\~/"));
  fc.assert(
    fc.property(fc.string({ unit }), (typed) => {
      const line = typed.trim();
      fc.pre(/[ab]/.test(line));
      const { html } = renderText(escapeLine(escapeText(line)));
      const read = html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
      expect(read.replace(/\s+/g, " ")).toBe(`<p>${line.replace(/\s+/g, " ")}</p>`);
    }),
    { numRuns: 1000 },
  );
});
