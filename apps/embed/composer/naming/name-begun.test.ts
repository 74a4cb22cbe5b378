import fc from "fast-check";
import { mentionsIn } from "#discussion";
import { nameBegun, named } from "./name-begun.js";

function at(shown: string) {
  const caret = shown.indexOf("|");
  return { text: shown.replace("|", ""), start: caret, end: caret };
}

test.each([
  ["@ad|", { at: 0, typed: "ad" }],
  ["Bonjour @Ada L| et", { at: 8, typed: "Ada L" }],
  ["(@é|", { at: 1, typed: "é" }],
  ["@|", null],
  ["@ ad|", null],
  ["ada@exemple|", null],
  ["@ada\nsuite|", null],
  ["@ada @lu|", { at: 5, typed: "lu" }],
])("in %j the name begun is %j", (shown, begun) => expect(nameBegun(at(shown))).toEqual(begun));

test.each([
  ["Oui @ad|", "Oui @Ada Lovelace |"],
  ["@ad|, oui", "@Ada Lovelace|, oui"],
])("taken in %j, it makes %j", (before, after) => {
  const written = at(before);
  expect(named(written, nameBegun(written) ?? { at: 0, typed: "" }, "Ada Lovelace")).toEqual(at(after));
});

test("whoever is taken is whom the server tells of it", () => {
  const word = fc.stringMatching(/^\p{L}{1,12}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.string(), (words, before) => {
      const name = words.join(" ");
      const text = `${before.replaceAll("@", "")} @${name.slice(0, 1)}`;
      const written = { text, start: text.length, end: text.length };
      const begun = nameBegun(written);
      fc.pre(begun !== null);
      expect(mentionsIn(named(written, begun, name).text, [{ id: "a", name }])).toEqual(["a"]);
    }),
  );
});
