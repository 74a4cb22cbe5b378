import { finish, mixText } from "#moderation/learner/hash.js";

const signs = new Map(Object.entries({ o: "0", i: "1", e: "3", a: "@", s: "$" }));
const twins = new Map(Object.entries({ a: "а", e: "е", o: "о", c: "с", p: "р", i: "і" }));

function replaced(word: string, by: ReadonlyMap<string, string>): string {
  return Array.from(word, (char) => by.get(char.toLowerCase()) ?? char).join("");
}

function between(word: string, typed: string): string {
  return Array.from(word).join(typed);
}

/** What people do to get a word past a list. */
const ways: readonly ((word: string) => string)[] = [
  (word) => replaced(word, signs),
  (word) => replaced(word, twins),
  (word) => between(word, "\u200b"),
  (word) => between(word, "."),
  (word) => between(word, "*"),
  (word) => between(word, " "),
  (word) => word.replace(/[aeiouy]/i, (vowel) => vowel.repeat(4)),
  (word) => between(word, "\u0301"),
];

/** The text with every other word of four letters or more hidden, which ones and how always the same. */
export function hideWords(text: string): string {
  return text.replace(/\p{L}{4,}/gu, (word, at: number) => {
    const chosen = finish(mixText(at, word));
    return chosen % 2 === 0 ? word : (ways[(chosen >>> 1) % ways.length]?.(word) ?? word);
  });
}
