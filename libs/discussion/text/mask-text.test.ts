import fc from "fast-check";
import { maskFault, maskText, maskWords, placesOf } from "./mask-text.js";
import { renderText } from "./render-text.js";

const said = maskWords.fr;
const shown = `<em class="masked">${said}</em>`;

function masking(text: string, ...words: string[]) {
  return maskText(text, placesOf(text, words), said);
}

test.each([
  ["Appelez le 06 12 34 56 78.", "06 12 34 56 78", `<p>Appelez le ${shown}.</p>`],
  ["**jean@mail.fr**", "jean@mail.fr", `<p><strong>${shown}</strong></p>`],
  ["`jean@mail.fr`", "jean@mail.fr", `<p><code>${shown}</code></p>`],
  ["<b>Jean</b> & co", "Jean", `<p>&lt;b&gt;${shown}&lt;/b&gt; &amp; co</p>`],
])("%j is shown with its mask", (text, word, html) => {
  const masked = masking(text, word);
  expect(masked.html).toBe(html);
  expect(masked.text).toBe(text.replace(word, said));
});

test("a mask in an address leaves nothing of it", () => {
  const { html, text, links } = masking("Voir https://a.example/?m=jean@mail.fr ici", "jean@mail.fr");
  expect(html).not.toContain("jean");
  expect(html).not.toContain('<em class="masked">[donnée personnelle masquée]</em>"');
  expect(text).not.toContain("jean");
  expect(JSON.stringify(links)).not.toContain("jean");
});

test("what was masked before is a mask still", () => {
  const first = masking("Jean, au 06 12 34 56 78.", "06 12 34 56 78");
  expect(masking(first.text, "Jean").html).toBe(`<p>${shown}, au ${shown}.</p>`);
});

test.each([
  ["abc", [{ start: 2, end: 2 }], "must end after its start"],
  ["abc", [{ start: 2, end: 4 }], "must lie in the text, which has 3 units"],
  ["a😀c", [{ start: 0, end: 2 }], "must not split a character"],
  [
    "abcdef",
    [
      { start: 2, end: 4 },
      { start: 0, end: 3 },
    ],
    "must not overlap another",
  ],
  [
    "a😀c",
    [
      { start: 3, end: 4 },
      { start: 1, end: 3 },
    ],
    null,
  ],
])("masks of %j are looked at", (text, masks, fault) => {
  expect(maskFault(text, masks)).toBe(fault);
});

test("whatever the text, all around the masks stays, and no word of theirs", () => {
  const stretch = fc.stringMatching(/^[a-z *`>#\n]{0,20}$/);
  fc.assert(
    fc.property(stretch, stretch, (before, after) => {
      const text = `${before}SECRET${after}`;
      const masked = maskText(text, [{ start: before.length, end: before.length + 6 }], said);
      expect(masked.text).toBe(`${before}${said}${after}`);
      expect(masked.html).not.toContain("SECRET");
      expect(masked.html.replaceAll(shown, "secret")).toBe(renderText(`${before}secret${after}`).html);
    }),
  );
});
