import fc from "fast-check";
import { renderText } from "#discussion";
import { quotationOf, withQuotation } from "./quotation.js";

const intro = "Ada a écrit\u00a0:";

test("is marked on each line, with who said it", () => {
  expect(quotationOf("Le **pont**.\n\n- un", intro)).toBe(
    "> *Ada a écrit\u00a0:*\n> Le **pont**.\n>\n> - un",
  );
});

test("a name with signs of markup in it stays a name", () => {
  const { html } = renderText(quotationOf("Oui.", "*<b>_x_ a écrit :"));
  expect(html).toBe("<blockquote>\n<p><em>*&lt;b&gt;_x_ a écrit :</em><br>\nOui.</p>\n</blockquote>");
});

test.each([
  ["", 0, "> a\n\n|"],
  ["Oui.", 4, "Oui.\n\n> a\n\n|"],
  ["Oui.\n\nNon.", 6, "Oui.\n\n> a\n\n|Non."],
  ["Oui.\n\n> b\n\n", 11, "Oui.\n\n> b\n\n> a\n\n|"],
])("goes into %j at %i", (text, start, expected) => {
  const put = withQuotation({ text, start, end: start }, "> a");
  expect(`${put.text.slice(0, put.start)}|${put.text.slice(put.start)}`).toBe(expected);
});

test("nothing that is typed already is lost", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, at) => {
      const start = at % (text.length + 1);
      const put = withQuotation({ text, start, end: start }, "> quoted").text;
      expect(put.replace("> quoted", "").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
