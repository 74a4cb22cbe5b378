import { randomFrom } from "../../faults/random.js";
import { someText } from "../some-text.js";

const syllables =
  "ba bo cu da de fi ga go ha jo ka lo ma me ni no pa po ra ri so ta tu va vi xo ze cra bri plo gru ton nel mar".split(
    " ",
  );
const endings = ["", "s", "r", "x", "nt", "ment"];
const matches = ["word", "word", "word", "stem", "prefix"];

/** So many words that do not exist, and look as if they did. */
function inventedWords(count: number): string[] {
  const random = randomFrom(7);
  const next = (below: number) => Math.floor(random() * below);
  const found = new Set<string>();
  while (found.size < count) {
    const word = Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join("");
    found.add(word + (endings[next(endings.length)] ?? ""));
  }
  return [...found];
}

/** What operators look for: advertising, disguises, addresses, patterns with gaps. */
const patterns: readonly ((word: string, other: string) => string)[] = [
  (word) => `\\b(?:achetez|gagnez)\\s+${word}\\b`,
  (word, other) => `(?i)${word}|${other}`,
  (word) => `(?i)\\b${word}\\s*coin[a-z]*`,
  (word) => `[A-Z]{2}\\d{20}${word}`,
  (word) => `https?://\\S+[.]${word}`,
  (word) => `(?i)(?:pr[eé]sident|ministre)\\s+(?:est|et)\\s+${word}`,
  (word) => `(\\w+)@${word}\\.com`,
  (word) => `[!?]{5,}${word}`,
  (word, other) => `(?i)${word}.{0,20}${other}`,
  (word, other) => `(?i)${word}.*${other}.*x`,
];

const conditions: readonly ((index: number) => string)[] = [
  (index) => `author.published < ${index} && links > 3`,
  () => "found('words') && score('patterns') > 0.9",
  (index) => `findings.exists(f, f.filter == 'patterns' && f.rule == 'p${index}')`,
  (index) => `story.section == 's${index}' && size(text) > 10000`,
  (index) => `author.days < 1 && text.contains('casino${index}')`,
];

export const invented = inventedWords(50_000);

/** The set that speed is promised for: 50,000 words, 200 patterns, 50 rules; true of hardly any comment. */
export const busyDraft = {
  filters: [
    {
      id: "words",
      type: "words",
      words: invented.map((word, index) =>
        index % 10 === 9
          ? `${word} de ${invented[index - 1] ?? ""}`
          : { word, match: matches[index % matches.length] },
      ),
      then: "hold",
    },
    {
      id: "patterns",
      type: "regex",
      patterns: Array.from({ length: 200 }, (_, index) => ({
        name: `p${index}`,
        pattern: patterns[index % patterns.length]?.(
          invented[3 * index] ?? "",
          invented[5 * index + 1] ?? "",
        ),
      })),
      then: "hold",
    },
  ],
  rules: Array.from({ length: 50 }, (_, index) => ({
    id: `r${index}`,
    when: conditions[index % conditions.length]?.(index),
    then: "hold",
    ...(index % 5 === 4 ? { schedule: { from: "22:00", until: "06:00" } } : {}),
  })),
};

/** A comment of so many characters, another for each number. */
export function longText(number: number, length: number): string {
  let text = "";
  for (let part = 0; text.length < length; part++) text += `${someText(number * 31 + part)} `;
  return text.slice(0, length);
}
