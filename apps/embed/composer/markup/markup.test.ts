import fc from "fast-check";
import { renderText } from "#discussion";
import { toggleHeading, toggleList, toggleQuotation } from "./blocks.js";
import { goOn } from "./go-on.js";
import { toggleCode, toggleEmphasis } from "./inline.js";
import { isAddress, linked, toggleLink } from "./link.js";
import type { Written } from "./written.js";

const changes = {
  bold: (written: Written) => toggleEmphasis(written, "bold"),
  italic: (written: Written) => toggleEmphasis(written, "italic"),
  code: toggleCode,
  quotation: toggleQuotation,
  bullets: (written: Written) => toggleList(written, "bullets"),
  numbers: (written: Written) => toggleList(written, "numbers"),
  heading: toggleHeading,
  link: toggleLink,
};
type Change = keyof typeof changes;

/** A text with its selection between `[` and `]`, or its caret at `|`. */
function read(shown: string): Written {
  const caret = shown.indexOf("|");
  if (caret >= 0) return { text: shown.replace("|", ""), start: caret, end: caret };
  const [start, end] = [shown.indexOf("["), shown.indexOf("]") - 1];
  return { text: shown.replace("[", "").replace("]", ""), start, end };
}

function show({ text, start, end }: Written): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

test.each<[Change, string, string]>([
  ["bold", "le [pont] tient", "le **[pont]** tient"],
  ["bold", "le **[pont]** tient", "le [pont] tient"],
  ["bold", "le [**pont**] tient", "le [pont] tient"],
  ["bold", "le[ pont ]tient", "le[ **pont** ]tient"],
  ["bold", "le po|nt", "le **po|nt**"],
  ["bold", "**le po|nt** tient", "le po|nt tient"],
  ["bold", "le |", "le **|**"],
  ["bold", "le **|**", "le |"],
  ["bold", "le *[pont]*", "le ***[pont]***"],
  ["italic", "le ***[pont]***", "le **[pont]**"],
  ["italic", "le **[pont]**", "le ***[pont]***"],
  ["italic", "[un\n- deux]", "*[un*\n- *deux]*"],
  ["bold", "**[un**\n\n> **deux]**", "[un\n\n> deux]"],
  ["bold", "mot[(aparté)]", "mot[(**aparté**)]"],
  ["code", "un [a`b]", "un ``[a`b]``"],
  ["code", "un `[b]`", "un [b]"],
  ["code", "un[ `b` ]c", "un[ b ]c"],
  ["code", "[`a` et `b`]", "``[`a` et `b`]``"],
  ["code", "un[ <b>]gras", "un[ `<b>]`gras"],
  ["code", "[un\ndeux]", "```\n[un\ndeux]\n```"],
  ["code", "```\n[un\ndeux]\n```", "[un\ndeux]"],
  ["quotation", "[un\n\ndeux]", "> [un\n>\n> deux]"],
  ["quotation", "> [un\n>\n> deux]", "[un\n\ndeux]"],
  ["quotation", "|", "> |"],
  ["bullets", "[un\ndeux]", "- [un\n- deux]"],
  ["bullets", "1. [un\n2. deux]", "- [un\n- deux]"],
  ["bullets", "u|n\nsuite", "- u|n\n\nsuite"],
  ["numbers", "> [un\n\n> deux]", "> 1. [un\n\n> 2. deux]"],
  ["numbers", "1. [un\n2. deux]", "[un\ndeux]"],
  ["heading", "Le mod|èle\nIl tient.", "# 1. Le mod|èle\nIl tient."],
  ["heading", "# 1. Un\n\nLa su|ite", "# 1. Un\n\n# 2. La su|ite"],
  ["heading", "# 2. La su|ite", "La su|ite"],
  ["heading", "3. La su|ite", "# 3. La su|ite"],
])("%s makes %j into %j", (change, before, after) => {
  expect(show(changes[change](read(before)))).toBe(after);
});

const word = fc.stringMatching(/^[a-zéàç]{1,6}$/);
const lines = fc
  .array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((words) => words.join(" ")).join("\n"));
/** Words and what is selected of them, from anywhere to anywhere. */
const plain = lines.chain((text) =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
    .map(([one, other]) => ({ text, start: Math.min(one, other), end: Math.max(one, other) })),
);
const letters = ({ text, start, end }: Written) => text.slice(start, end).replace(/[^a-zéàç]/g, "");

describe.each(Object.keys(changes).filter((name): name is Change => name in changes))("%s", (name) => {
  const change = changes[name];

  if (name !== "link")
    test("twice gives the text back, but for a line that sets a list apart", () => {
      fc.assert(
        fc.property(plain, (written) => {
          const twice = change(change(written));
          expect(twice.text.replace(/\n+/g, "\n")).toBe(written.text);
        }),
      );
    });

  if (name !== "link")
    test("leaves the selection on the same words", () => {
      fc.assert(fc.property(plain, (written) => letters(change(written)) === letters(written)));
    });

  test("keeps every letter, and the selection in the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab *`_>-1.#[]()\n\\")) }),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const places = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
          const [start = 0, end = 0] = places;
          const result = change({ text, start, end });
          const kept = (all: string) => all.replace(/https?:\/\/|[^ab]/g, "");
          expect(kept(result.text)).toBe(kept(text));
          expect(0 <= result.start && result.start <= result.end && result.end <= result.text.length).toBe(
            true,
          );
        },
      ),
    );
  });
});

const sees: Record<Change, RegExp> = {
  bold: /<strong>/,
  italic: /<em>/,
  code: /<code>/,
  quotation: /<blockquote>/,
  bullets: /<ul>/,
  numbers: /<ol>/,
  heading: /<h4>/,
  link: /<a href="https:\/\/example\.org/,
};

test.each(Object.entries(sees))("what %s writes is what the server reads", (name, html) => {
  const make = name === "link" ? (written: Written) => linked(written, "https://example.org/a_(b)") : null;
  const change = make ?? Object.entries(changes).find(([known]) => known === name)?.[1];
  if (!change) throw new Error(name);
  fc.assert(
    fc.property(plain, (written) => {
      fc.pre(letters(written) !== "");
      expect(renderText(change(written).text).html).toMatch(html);
    }),
  );
});

describe("Enter", () => {
  test.each([
    ["- un|", "- un\n- |"],
    ["* un|", "* un\n* |"],
    ["9. un|", "9. un\n10. |"],
    ["  - un|", "  - un\n  - |"],
    ["> un|", "> un\n> |"],
    ["> - un| deux", "> - un\n> - | deux"],
    ["- un\n- |", "- un\n\n|"],
    ["> - |", "> \n> |"],
    ["> un\n> |", "> un\n|"],
    ["1. un\n2. |\n\nsuite", "1. un\n|\n\nsuite"],
    ["1. un\n2. deux\n3. |", "1. un\n2. deux\n\n|"],
  ])("goes on from %j to %j", (before, after) => {
    const next = goOn(read(before));
    expect(next && show(next)).toBe(after);
  });

  test.each(["un|", "-un|", "|- un", "```\n- un|", "[- un]", "--|"])("is only a new line in %j", (before) => {
    expect(goOn(read(before))).toBeNull();
  });
});

describe("a link", () => {
  test("leaves the address to type, or the words where an address was selected", () => {
    const words = toggleLink({ text: "le pont", start: 3, end: 7 });
    expect(words.text).toBe("le [pont](https://)");
    expect(words.text.slice(words.start, words.end)).toBe("https://");
    expect(toggleLink({ text: "https://a.example/", start: 0, end: 18 })).toEqual({
      text: "[](https://a.example/)",
      start: 1,
      end: 1,
    });
  });

  test("is undone where the caret is in it", () => {
    const text = "le [pont](https://a.example/) tient";
    expect(toggleLink({ text, start: 6, end: 6 })).toEqual({ text: "le pont tient", start: 5, end: 5 });
  });

  test("is made of an address that is pasted over words", () => {
    expect(linked({ text: "le pont", start: 3, end: 7 }, " https://a.example/x(1) ").text).toBe(
      "le [pont](https://a.example/x%281%29)",
    );
  });

  test.each([
    ["https://a.example/", true],
    ["http://a.example/?b=c#d", true],
    ["un https://a.example/", false],
    ["javascript:alert(1)", false],
    ["https://a.example/ b", false],
  ])("%s is an address by itself: %s", (text, is) => expect(isAddress(text)).toBe(is));
});
