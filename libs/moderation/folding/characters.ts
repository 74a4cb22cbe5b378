/** How one character is read. */
export interface Character {
  /**
   * `letter` (or digit): part of a word. `emblem`: a letter drawn as a symbol, such as 🅰; it stands apart from plain letters.
   * `mark`: on the letter before it. `unseen`: as if it were not there. `gap`: between words.
   */
  kind: "letter" | "emblem" | "mark" | "unseen" | "gap";
  /** lower case, without marks, in its compatible form; "" where nothing is read */
  folded: string;
  /** for letters of other alphabets than Latin: the Latin letters that they pass for, or `folded` if none */
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

/** Latin letters that Unicode does not decompose, and how they are read. */
const latin = pairs(
  "œoe æae ßss øo łl đd ðd ħh ŧt ıi ȷj ŋn þth ƒf ɑa ɐa ɓb ƀb ƈc ɕc ɖd ɗd ɘe əe ɛe ɜe ɡg ɠg ɢg ɦh ɥh ɨi ɩi ɪi ɟj ƙk ɫl ɬl ʟl " +
    "ɯm ɱm ɲn ɳn ɴn ɵo ɔo ƥp ʠq ɍr ɹr ɽr ʀr ʂs ʃs ƭt ʈt ʇt ʉu ʊu ʋv ʌv ʍw ʎy ƴy ʏy ʐz ʑz ʒz ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ʜh ᴊj ᴋk ᴍm ᴏo ᴘp " +
    "ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz",
);

/**
 * Cyrillic, Greek and Armenian letters that pass for Latin ones.
 * @see Unicode Technical Standard 39, confusables, and what is met in comments
 */
const lookalikes = pairs(
  "аa вb сc ԁd еe ғf ԍg һh нh іi јj кk ӏl мm пn оo рp ԛq гr ѕs тt цu ѵv ԝw хx уy үy ьb ҫc ҽe ћh ѡw " +
    "αa βb ςc δd εe φf γy ηn ιi κk λl μu νv οo ρp σo τt υu χx ψw ωw ζz ϲc ϳj " +
    "աw գq զq հh յj նu ոn ռn սu տs ցg օo քp",
);

/** Greek capitals that pass for another Latin letter than the small ones do. */
const capitals = pairs("Ηh Μm Νn Υy");

const unseen = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const mark = /\p{M}/u;
/** Marks that any letter may carry. Those of one script only, such as Devanagari's vowels, are letters of it. */
const accent = /\p{Script=Inherited}|\p{Me}/u;
const letter = /[\p{L}\p{N}]/u;
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

const gap: Character = { kind: "gap", folded: "", lookalike: null };
const a = "a".charCodeAt(0);
/** Blocks of letters drawn white on black or as halves of flags, each in the order of the alphabet. */
const emblemBlocks = [0x1f150, 0x1f170, 0x1f1e6];

function emblemLetter(codePoint: number): string {
  const block = emblemBlocks.find((start) => codePoint >= start && codePoint < start + 26);
  return block === undefined ? "" : String.fromCharCode(a + codePoint - block);
}

function foldLetters(typed: string): string {
  let folded = "";
  for (const char of typed.normalize("NFKD").toLowerCase()) {
    if (letter.test(char)) folded += latin.get(char) ?? char;
    else if (mark.test(char) && !accent.test(char)) folded += char;
  }
  return folded;
}

/** A sign such as ㎌ stands for letters of two alphabets: all are read as Latin ones, as in a word that mixes them. */
function allLatin(folded: string): string {
  if (!/[a-z]/.test(folded)) return folded;
  return Array.from(folded, (char) => lookalikes.get(char) ?? char).join("");
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
  if (!otherAlphabet.test(folded)) return { kind: "letter", folded, lookalike: null };
  return { kind: "letter", folded, lookalike: capitals.get(typed) ?? lookalikes.get(folded) ?? folded };
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
