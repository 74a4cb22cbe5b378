import fc from "fast-check";
import { likeness } from "./likeness.js";

test.each([
  ["another case", "Zoé Ménard", "ZOÉ MÉNARD"],
  ["no accents", "Zoé Ménard", "Zoe Menard"],
  ["spaces and signs", "Jean-Paul", "Jean. Paul_"],
  ["Cyrillic letters", "Paco", "Расо"],
  ["Greek letters", "Tom", "Τοm"],
  ["full width", "Zoé", "Ｚｏé"],
  ["mathematical letters", "Mathilde", "𝒎𝓪𝖙𝗁𝒾𝗅𝖽𝖾"],
  ["zalgo", "Zoé", "Z̸̢̛͓o̵͇͝é̶̱"],
  ["zero-width characters", "Zoé", "Z\u200bo\u2060é\u00ad"],
  ["right-to-left override", "Zoé", "\u202eZoé\u202c"],
  ["a filler of Hangul", "Zoé", "Zoé\u3164"],
  ["capital i for l", "Alice", "AIice"],
  ["digits", "Lola", "101a"],
  ["r and n for m", "Amélie", "Arnélie"],
  ["letters in circles", "Ada", "Ⓐⓓⓐ"],
])("a name disguised by %s looks the same", (_, name, disguised) => {
  expect(disguised).not.toBe(name);
  expect(likeness(disguised)).toBe(likeness(name));
});

test.each([
  ["Ana", "Anna"],
  ["Zoé", "Zoée"],
  ["Martin", "Martine"],
  ["Иван", "Ivan"],
  ["日本", "中国"],
  ["Clara", "Dara"],
])("%s and %s are two names", (one, other) => {
  expect(likeness(one)).not.toBe(likeness(other));
});

test.each(["\u3164", "\u200b", "\u0301", " . ", ""])("nothing is seen in %j", (name) => {
  expect(likeness(name)).toBe("");
});

const name = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ0-9]{2,20}$/);
const unseen = fc.constantFrom(
  "\u200b",
  "\u200d",
  "\u2060",
  "\u00ad",
  "\u202e",
  "\u0336",
  "\u034f",
  "\ufe0f",
);
const twins = new Map(Object.entries({ a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", i: "і", s: "ѕ" }));

/** Writes some of a name's characters another way, each by the number drawn for it. */
function disguise(plain: string, ways: readonly number[], hidden: readonly string[]): string {
  const signs = Array.from(plain, (char, at) => {
    const way = (ways[at] ?? 0) % 4;
    const code = char.charCodeAt(0);
    if (way === 1) return twins.get(char) ?? char;
    if (way === 2 && code > 0x20 && code < 0x7f) return String.fromCharCode(code + 0xfee0);
    if (way === 3) return char + (hidden[at] ?? "");
    return char;
  });
  return signs.join("");
}

test("no mixture of disguises makes another name of one", () => {
  const ways = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
  const hidden = fc.array(unseen, { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(name, ways, hidden, (plain, ways, hidden) => {
      expect(likeness(disguise(plain, ways, hidden))).toBe(likeness(plain));
      expect(likeness(plain.toUpperCase())).toBe(likeness(plain));
    }),
  );
});
