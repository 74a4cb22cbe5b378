import fc from "fast-check";
import { fold, foldedText, textKey } from "./fold.js";

function words(text: string): string[] {
  return fold(text).tokens.map(({ folded }) => folded);
}

/** The ways to read a text as one word from its beginning to its end. */
function wholeReadings(text: string): string[] {
  const { tokens, disguises } = fold(text);
  return [...tokens, ...disguises]
    .filter(({ start, end }) => start === 0 && end === text.length)
    .map(({ folded }) => folded);
}

describe("words as they stand", () => {
  test.each([
    ["Élève déçu", ["eleve", "decu"]],
    ["e\u0301le\u0300ve", ["eleve"]],
    ["Œuvre, Æther, Straße", ["oeuvre", "aether", "strasse"]],
    ["l’idiot d'à côté", ["l", "idiot", "d", "a", "cote"]],
    ["ｆｕｌｌ", ["full"]],
    ["𝒎𝓪𝖙𝗁", ["math"]],
    ["ⓒⓘⓡ 🅲🅸🆁", ["cir", "cir"]],
    ["🇫🇷", ["fr"]],
    ["z\u0332a\u0489l\u20ddgo", ["zalgo"]],
    ["in\u200bvi\u00adsi\u2060ble", ["invisible"]],
    ["соnnаrd", ["connard"]],
    ["κonnard", ["konnard"]],
    ["ᴄᴏɴ", ["con"]],
    ["ꮯonnard ꓟon", ["connard", "mon"]],
    ["cꓳnnard, ᏟOnnard, coɴnaꭇd", ["connard", "connard", "connard"]],
    ["мзrdе", ["m3rde"]],
    ["İstanbul", ["istanbul"]],
    ["Привет, мир", ["привет", "мир"]],
    ["2026, 1er, m²", ["2026", "1er", "m2"]],
    ["日本 हिन्दी", ["日本", "हिन्दी"]],
    ["co\u037an con \ufc5e", ["con", "con"]],
    ["\u0301\u0302 👍 !?", []],
  ])("%j are read as %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("a flag after a word is not part of it", () => {
    expect(words("connard🇫🇷")).toEqual(["connard", "fr"]);
  });
});

describe("disguised words", () => {
  test.each([
    ["c0nnard", "connard"],
    ["c0nn4rd", "connard"],
    ["conn@rd", "connard"],
    ["$pam", "spam"],
    ["merd€", "merde"],
    ["1d10t", "idiot"],
    ["1mb3c1l3", "imbecile"],
    ["sa1aud", "salaud"],
    ["id!ot", "idiot"],
    ["connnnard", "connard"],
    ["COOOONNARD", "connard"],
    ["cooonnnnaaard", "connard"],
    ["c0000nnnnnard", "connard"],
    ["c o n n a r d", "connard"],
    ["c  o  n  n  a  r  d", "connard"],
    ["c.o.n.n.a.r.d", "connard"],
    ["c,o,n,n,a,r,d", "connard"],
    ["c - o - n - n - a - r - d", "connard"],
    ["C_O_N_N_A_R_D", "connard"],
    ["conn-ard", "connard"],
    ["con**n**ard", "connard"],
    ["c🔥nnard", "cnnard"],
    ["c🅾nnard", "connard"],
    ["c 0 n n a r d", "connard"],
  ])("%s can be read as %s", (text, word) => {
    expect(wholeReadings(text)).toContain(word);
  });

  test.each([
    "bonjour,c0nnard",
    "@c0nnard",
    "#c0nnard",
    "$c0nnard",
    "c0nnard@",
    '"c0nn@rd"',
    "«c0nn@rd»",
    "(c.o.n.n.a.r.d)",
    "toi:c.o.n.n.a.r.d",
    "c,o,n,n,a,r,d,toi",
    "toi,conn-ard",
    "hey!conn@rd!toi",
    "fini…c0nn4rd…adieu",
    "salut/conn@rd",
    "l’c0nnard",
    `${"mot,".repeat(50)}c0nnard`,
  ])("the word in %s can be read, whatever stands beside it", (text) => {
    const found = fold(text).disguises.filter(({ folded }) => folded === "connard");
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^c.*d$/)]),
    );
  });

  test("letters spaced out are found between one-letter words", () => {
    const { disguises } = fold("il y a c o n n a r d ici");
    expect(disguises).toContainEqual(expect.objectContaining({ folded: "connard", start: 7, end: 20 }));
  });

  test.each([
    "1789",
    "09/03/2026",
    "10h30",
    "1er",
    "3D",
    "5G",
    "20e",
    "4x4",
    "06 12 34 56 78",
    "1 0 1 0 1",
    "100 €",
    "50€",
    "1.5.0",
    "2 000 000",
    "a b c",
    "P. S.",
    "v1.0,v2.1.3",
    "1,50€/2,30€",
    "09/03/2026,10h30",
    "x1=y2;z3",
    "192.168.1.10:8080",
    "3,14;2,72",
  ])("%s hides no word", (text) => {
    expect(fold(text).disguises.filter(({ folded }) => /^[a-z]{3,}$/.test(folded))).toEqual([]);
  });

  test.each([
    "l’aide",
    "l'aide",
    "d’ébile",
    "qu’on",
    "(con)cours",
    "« con » servir",
    "con vient",
    "con\nvient",
  ])("the words of %s are not joined", (text) => {
    expect(fold(text).disguises).toEqual([]);
  });

  test.each(["Москва и мир", "Ο Νίκος έφυγε νωρίς", "Ես հայ եմ", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "ქართული ენა", "ⵜⴰⵎⴰⵣⵉⵖⵜ"])(
    "nothing is hidden in %s",
    (text) => {
      expect(fold(text).disguises.filter(({ folded }) => /^[a-z]+$/.test(folded))).toEqual([]);
    },
  );

  test("a word of another alphabet that could be a Latin one is read as both among Latin words only", () => {
    const { tokens, disguises } = fold("le mot « сор » est russe");
    expect(tokens.map(({ folded }) => folded)).toContain("сор");
    expect(disguises.map(({ folded }) => folded)).toContain("cop");
    expect(fold("сор он").disguises).toEqual([]);
  });

  test("a Cyrillic word among Cyrillic words is what it is", () => {
    expect(fold("он сор нос рос").disguises).toEqual([]);
  });
});

const pieces = [
  "con",
  "é",
  "e\u0301",
  " ",
  ".",
  "-",
  "0",
  "1",
  "@",
  "🅰",
  "🇫",
  "\u200b",
  "с",
  "ο",
  "!!",
  "aaa",
  "\n",
  "’",
  "😀",
  "\ud83d",
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("any text", () => {
  test("every reading lies in the text and covers the words that it names", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, disguises } = fold(text);
        for (const { start, end, first, last } of [...tokens, ...disguises]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(tokens[first]?.start ?? -1);
          expect(end).toBeGreaterThanOrEqual(tokens[last]?.end ?? Infinity);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("words come in order and never overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let until = 0;
        for (const [index, { start, end, first }] of fold(text).tokens.entries()) {
          expect(first).toBe(index);
          expect(start).toBeGreaterThanOrEqual(until);
          expect(end).toBeGreaterThan(start);
          until = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("folding what is folded changes nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["a", "a ", "a.", "1a", "1 a ", "@a", "🅰", "aaab", "e\u0301", "\u0301", "a-1"])(
    "%j a hundred thousand times is folded like any other",
    (text) => {
      expect(fold(text.repeat(100_000)).tokens.length).toBeLessThanOrEqual(200_000);
    },
  );
});

describe("the key of a text", () => {
  test("is the same for texts that read the same", () => {
    expect(textKey("Bonjour  À tous !")).toBe(textKey("bonjour a TOUS\n"));
    expect(textKey("Bravooooo")).toBe(textKey("bravooo"));
  });

  test("is another for another text", () => {
    expect(textKey("Bonjour")).not.toBe(textKey("Bonsoir"));
    expect(textKey("👍")).not.toBe(textKey("👎"));
  });

  test("is sixteen characters fit for an index, and stays the same from one version to the next", () => {
    expect(textKey("Bonjour")).toBe("LLSxQxuE7BXTXtg7");
  });
});
