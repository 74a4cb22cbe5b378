import { confusables } from "./confusables.js";

/** How one character is read. */
export interface Character {
  /**
   * `letter` (or digit): part of a word. `emblem`: a letter drawn as a symbol, such as 🅰; it stands apart from plain letters.
   * `mark`: on the letter before it. `unseen`: as if it were not there. `gap`: between words.
   */
  kind: "letter" | "emblem" | "mark" | "unseen" | "gap";
  /** lower case, without marks, in its compatible form; "" where nothing is read */
  folded: string;
  /** for letters of other alphabets than Latin: the letters or digits that they pass for, or `folded` if none */
  lookalike: string | null;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(" ").map((pair) => {
      const [typed = "", ...read] = pair;
      return [typed, read.join("")];
    }),
  );
}

const passing = pairs(confusables);

/** Latin letters that Unicode does not decompose, and how they are read: as what they are made of or sound like, else look like. */
const latin = pairs(
  "œoe æae ßss ȷj ŋn þth ɐa ƈc ɕc ɘe əe ɛe ɜe ɢg ɥh ɟj ɬl ʟl ɯm ɱm ɴn ɔo ɹr ʃs ʇt ʊu ʋv ʌv ʍw ʎy ʑz ʒz ᴀa ʙb ᴅd ᴇe ꜰf ʜh ᴊj ᴍm ᴘp ᴛt",
);

/** Letters of other alphabets that are typed for Latin ones, as people do it: less alike than the standard's, or other ones. */
const typedFor = pairs("з3 ғf ӏl мm пn цu ьb βb ςc δd εe φf λl μu χx ψw ωw ζz յj նu տs քp");

const unseen = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const mark = /\p{M}/u;
/** Marks that any letter may carry. Those of one script only, such as Devanagari's vowels, are letters of it. */
const accent = /\p{Script=Inherited}|\p{Me}/u;
const letter = /[\p{L}\p{N}]/u;
const latinLetter = /\p{Script=Latin}/u;
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

const gap: Character = { kind: "gap", folded: "", lookalike: null };
const a = "a".charCodeAt(0);
/** Blocks of letters drawn white on black or as halves of flags, each in the order of the alphabet. */
const emblemBlocks = [0x1f150, 0x1f170, 0x1f1e6];

function emblemLetter(codePoint: number): string {
  const block = emblemBlocks.find((start) => codePoint >= start && codePoint < start + 26);
  return block === undefined ? "" : String.fromCharCode(a + codePoint - block);
}

function latinFor(char: string): string | undefined {
  return latin.get(char) ?? (latinLetter.test(char) ? passing.get(char) : undefined);
}

/** The Latin letter that a letter of another alphabet passes for. Of capitals, some look like another one than when they are small. */
function lookalikeOf(folded: string, typed = folded): string | undefined {
  const capital = typed === folded ? undefined : passing.get(typed);
  return capital ?? typedFor.get(folded) ?? passing.get(folded);
}

function foldLetters(typed: string): string {
  let folded = "";
  for (const char of typed.normalize("NFKD").toLowerCase()) {
    if (letter.test(char)) folded += latinFor(char) ?? char;
    else if (mark.test(char) && !accent.test(char)) folded += char;
  }
  return folded;
}

/** A sign such as ㎌ stands for letters of two alphabets: all are read as Latin ones, as in a word that mixes them. */
function allLatin(folded: string): string {
  if (!/[a-z]/.test(folded)) return folded;
  return Array.from(folded, (char) => lookalikeOf(char) ?? char).join("");
}

function readOtherwise(typed: string, codePoint: number): Character {
  if (unseen.test(typed)) return { kind: "unseen", folded: "", lookalike: null };
  if (accent.test(typed)) return { kind: "mark", folded: "", lookalike: null };
  const folded = allLatin(foldLetters(typed)) || emblemLetter(codePoint);
  return folded === "" ? gap : { kind: mark.test(typed) ? "letter" : "emblem", folded, lookalike: null };
}

function read(codePoint: number): Character {
  const typed = String.fromCodePoint(codePoint);
  // fillers of Hangul are letters by their category, and seen by nobody
  if (!letter.test(typed) || unseen.test(typed)) return readOtherwise(typed, codePoint);
  const folded = foldLetters(typed);
  // marks that are drawn by themselves, such as those of Arabic, are letters by their category
  if (folded === "") return { kind: "unseen", folded, lookalike: null };
  if (latinLetter.test(folded)) return { kind: "letter", folded, lookalike: null };
  const other = lookalikeOf(folded, typed) ?? (otherAlphabet.test(folded) ? folded : null);
  return { kind: "letter", folded, lookalike: other };
}

const near: readonly Character[] = Array.from({ length: 0x250 }, (_, codePoint) => read(codePoint));
const far = new Map<number, Character>();
/** A text in Chinese has a few thousand; beyond that, remembering is not worth the memory. */
const mostRemembered = 8192;

export function characterOf(codePoint: number): Character {
  const known = near[codePoint] ?? far.get(codePoint);
  if (known) return known;
  const fresh = read(codePoint);
  if (far.size < mostRemembered) far.set(codePoint, fresh);
  return fresh;
}

const accented = /[\u00c0-\u024f]/g;

/** Lower case, and Latin letters without their accents, as far as every character keeps its place. */
export function lowerInPlace(text: string): string {
  const bare = text.replace(accented, (typed) => {
    const { folded } = characterOf(typed.charCodeAt(0));
    return folded.length === 1 ? folded : typed;
  });
  const lower = bare.toLowerCase();
  return lower.length === text.length ? lower : bare.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
}
