import { readFile, writeFile } from "node:fs/promises";
import { main } from "./bootstrap/main.js";

const source = import.meta.resolve("unhomoglyph/data.json");
const target = new URL("../libs/moderation/folding/confusables.ts", import.meta.url);
const longestLine = 100;

const head = `/**
 * Letters that pass for Latin letters or for digits, each with what it passes for. Made by \`node scripts/confusables.js\` from the table
 * of confusables in Unicode Technical Standard 39, Unicode 13.0.0, as unhomoglyph 1.0.6 (MIT) has it. Only single letters of alphabets
 * that are written letter by letter, from left to right.
 * @see https://www.unicode.org/Public/security/13.0.0/confusables.txt, © Unicode, Inc., Unicode License v3 (Unicode-3.0)
 */
export const confusables =
`;

const apart =
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Coptic}|\p{Script=Cherokee}|\p{Script=Lisu}|\p{Script=Canadian_Aboriginal}|\p{Script=Tifinagh}|\p{Script=Osage}|\p{Script=Deseret}|\p{Script=Georgian}|\p{Script=Latin}|\p{Script=Vai}|\p{Script=Runic}|\p{Script=Gothic}|\p{Script=Old_Italic}|\p{Script=Lycian}|\p{Script=Lydian}|\p{Script=Carian}|\p{Script=Elbasan}|\p{Script=Warang_Citi}|\p{Script=Bassa_Vah}/u;
/** Latin small capitals and the like that stand for others in the table. */
const forms = new Map(
  Object.entries({ ʙ: "b", ɢ: "g", ʜ: "h", ɪ: "i", ĸ: "k", ʟ: "l", ᴍ: "m", ɴ: "n", ʀ: "r", ᴛ: "t" }),
);

/** @param {string} text */
function plain(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
}

/** Writes the letters that pass for others: `node scripts/confusables.js`. */
await main(async () => {
  /** @type {Record<string, string>} */
  const table = JSON.parse(await readFile(new URL(source), "utf8"));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [from, to] of Object.entries(table)) {
    const isSingle = Array.from(from).length === 1 && /^\p{L}$/u.test(from) && apart.test(from);
    const read = forms.get(to) ?? plain(to);
    if (!isSingle || /^[a-z0-9]+$/.test(plain(from)) || !/^[a-z0-9]$/.test(read)) continue;
    const small = from.toLowerCase();
    // Latin capitals are made small before they are looked up, and a small letter says best what it passes for
    const name = /\p{Script=Latin}/u.test(from) ? small : from;
    if (name !== from && (found.has(name) || name in table)) continue;
    // the table does not tell I from l: a capital is no l
    found.set(name, from !== small && read === "l" ? "i" : read);
  }
  const pairs = Array.from(found, (pair) => pair.join("")).sort();
  await writeFile(target, `${head}${lines(pairs)};\n`);
  return 0;
});

/** @param {readonly string[]} pairs */
function lines(pairs) {
  const filled = [""];
  for (const pair of pairs) {
    const line = filled.at(-1) ?? "";
    if (line.length + pair.length >= longestLine) filled.push(`${pair} `);
    else filled[filled.length - 1] = `${line}${pair} `;
  }
  return filled.map((line, at) => `  "${at === filled.length - 1 ? line.trim() : line}"`).join(" +\n");
}
