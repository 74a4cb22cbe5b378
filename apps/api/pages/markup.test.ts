import fc from "fast-check";
import { markup, trusted } from "./markup.js";

test("nothing that is put in can end the text or the attribute that it stands in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const { text } = markup`<p title="${typed}">${typed}</p>`;
      expect(text).toMatch(/^<p title="[^<>"']*">[^<>"']*<\/p>$/);
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Cs}|[\ufffe\uffff]/u);
    }),
  );
});

test("markup within markup stays what it is, and a list of it follows line by line", () => {
  const items = ["a & b", "c"].map((text) => markup`<li>${text}</li>`);
  expect(markup`<ul>${items}</ul>${trusted("<hr>")}${7}`.text).toBe(
    "<ul><li>a &amp; b</li>\n<li>c</li></ul><hr>7",
  );
});
