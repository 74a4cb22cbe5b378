import { foundIn, linesFile, mostWords, takeLines, takeWords, wordsFile } from "./word-entries.js";

test("words come one a line, and what is empty or there already is told", () => {
  const { entries, ...told } = takeWords(["crétin"], "abruti\n\n Crétin \nva te faire voir, toi\nabruti\n");
  expect(entries).toEqual(["crétin", "abruti", "va te faire voir, toi"]);
  expect(told).toEqual({ added: 2, twice: 2, empty: 1, tooMany: 0 });
});

test("a table says how each word is matched, and how grave it is", () => {
  const { entries } = takeWords(
    [],
    'word;match;severity;lang\nsalaud;stem;2;fr\n"ta gueule";;3\ntocard\tprefix\n',
  );
  expect(entries).toEqual([
    { word: "salaud", match: "stem", lang: "fr", severity: 2 },
    { word: "ta gueule", severity: 3 },
    { word: "tocard", match: "prefix" },
  ]);
});

test("what is exported can be imported again", () => {
  const list = [
    "=mot",
    "a, b",
    'dit "oui"',
    { word: "salaud", match: "stem", severity: 2 },
    { word: "troll", match: "stem", lang: "en" },
  ];
  expect(takeWords([], `\ufeff${wordsFile(list)}`).entries).toEqual(list);
});

test("there is room for so many, and the rest is told", () => {
  const many = Array.from({ length: mostWords + 3 }, (_, n) => `mot${n}`).join("\n");
  const { entries, tooMany } = takeWords([], many);
  expect(entries).toHaveLength(mostWords);
  expect(tooMany).toBe(3);
});

test("a word is found without its accents", () => {
  expect(foundIn(["Crétin", { word: "abruti" }], "cretin")).toEqual([0]);
});

test("a list of which nothing is said of each takes every line as it is, and its own file", () => {
  const { entries, added, twice } = takeLines(["a.example"], "A.example\nb.example\nsalaud;stem\n");
  expect([entries, added, twice]).toEqual([["a.example", "b.example", "salaud;stem"], 2, 1]);
  expect(takeLines([], linesFile(["a.example", "chili con carne"])).entries).toEqual([
    "a.example",
    "chili con carne",
  ]);
});
