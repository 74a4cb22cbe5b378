import fc from "fast-check";
import { excerptOf, markedIn, wordsOf } from "./excerpt.js";

const text = fc.string({ unit: "grapheme", maxLength: 400 });

test("a text put together again from its stretches is the same text", () => {
  fc.assert(
    fc.property(text, text, (typed, query) => {
      const stretches = markedIn(typed, wordsOf(query));
      expect(stretches.map(({ text: part }) => part).join("")).toBe(typed);
    }),
  );
});

test("words are marked whatever their case and accents", () => {
  expect(markedIn("Un ÉTÉ, des étés", wordsOf("ete"))).toEqual([
    { text: "Un ", marked: false },
    { text: "ÉTÉ", marked: true },
    { text: ", des ", marked: false },
    { text: "été", marked: true },
    { text: "s", marked: false },
  ]);
});

test("an excerpt has one of the words, and is short", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-m]{1,12}$/), { maxLength: 100 }),
      fc.nat(100),
      (words, at) => {
        const typed = words.toSpliced(at, 0, "pont").join(" ");
        const excerpt = excerptOf(typed, ["pont"]);
        expect(excerpt).toContain("pont");
        expect(excerpt.length).toBeLessThanOrEqual(170);
      },
    ),
  );
});
