import fc from "fast-check";
import { WordList } from "./word-list.js";

const root = fc.stringMatching(/^[abc]{1,5}$/);
const word = fc
  .tuple(root, fc.constantFrom("", "s", "e", "es", "ed", "ing", "ies"))
  .map((parts) => parts.join(""));
const entry = fc.record({
  word: fc.oneof(
    word,
    fc.tuple(word, word).map((words) => words.join(" ")),
  ),
  match: fc.constantFrom("word", "phrase", "stem", "prefix"),
  severity: fc.integer({ min: 1, max: 3 }),
  lang: fc.constantFrom("fr", "en", undefined),
});

test("a list passes over no word of which it has something to say", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), fc.array(word), (listed, text) => {
      const list = new WordList(listed, true);
      const readings = text.map((folded, at) => ({ folded, start: at, end: at, first: at, last: at }));
      const found = list.among(readings);
      const passedOver = readings.filter((reading) => !found.includes(reading));
      expect(
        passedOver.filter(({ folded }) => list.step(folded) ?? list.formOf(folded, 0, ["fr", "en"])),
      ).toEqual([]);
    }),
  );
});
