import { wordsFilter, type Finding } from "#contract";
import fc from "fast-check";
import { someSubject } from "../some-subject.js";
import { words } from "./words.js";

interface List {
  words: (
    | string
    | { word: string; match?: "word" | "prefix" | "stem" | "phrase"; severity?: number; lang?: "fr" | "en" }
  )[];
  lang?: "fr" | "en";
  except?: string[];
  fold?: boolean;
}

const base = { id: "insults", type: "words" } as const;

function findings(list: List, text: string, change?: Parameters<typeof someSubject>[1]): readonly Finding[] {
  const found = words(wordsFilter.parse({ ...base, ...list }))(someSubject(text, change));
  if (found instanceof Promise) throw new Error("a word list has nothing to wait for");
  return found;
}

/** What was found, as typed, and by which listed word. */
function seen(list: List, text: string): [string, string][] {
  return findings(list, text).map(({ start, end, rule }) => [text.slice(start ?? 0, end ?? 0), rule]);
}

const insults: List = {
  words: [
    ...["connard", "idiot", "con", "cul", "merde", "spam", "cialis", "anal", "laide", "retarde", "conne"],
    "ferme ta gueule",
    "sous-merde",
  ],
};

test.each([
  ["Quel connard !", "connard"],
  ["CONNARD", "CONNARD"],
  ["Tu es un c.o.n.n.a.r.d, toi", "c.o.n.n.a.r.d"],
  ["Tu es un c o n n a r d toi", "c o n n a r d"],
  ["un c0nn4rd.", "c0nn4rd"],
  ["un соnnаrd.", "соnnаrd"],
  ["un con\u200bnard.", "con\u200bnard"],
  ["un connnnnard.", "connnnnard"],
  [
    "un \u{1d41c}\u{1d428}\u{1d427}\u{1d427}\u{1d41a}\u{1d42b}\u{1d41d}.",
    "\u{1d41c}\u{1d428}\u{1d427}\u{1d427}\u{1d41a}\u{1d42b}\u{1d41d}",
  ],
  ["(l’idiot)", "idiot"],
  ["idiot·e·s", "idiot"],
  ["$pam", "$pam"],
  ["Ferme ta gueule", "Ferme ta gueule"],
  ["ferme… TA g.u.e.u.l.e !", "ferme… TA g.u.e.u.l.e"],
  ["F3rme ta gueuuule", "F3rme ta gueuuule"],
  ["une sous merde", "sous merde"],
  ["fini.connard", "connard"],
  ["bonjour,c0nnard", "c0nnard"],
  ["@c0nnard", "c0nnard"],
  ["toi:c.o.n.n.a.r.d", "c.o.n.n.a.r.d"],
  ["hey!conn@rd", "conn@rd"],
])("%s: the finding points at %j as typed", (text, typed) => {
  expect(seen(insults, text).map(([passage]) => passage)).toEqual([typed]);
});

test.each([
  ...[
    "Scunthorpe",
    "concupiscent",
    "analyse",
    "analysis",
    "specialist",
    "spécialistes",
    "concours",
    "connecter",
  ],
  ...[
    "culture",
    "calcul",
    "il a reculé",
    "C O N C O U R S",
    "c o n n e c t e r",
    "C.O.N.C.O.R.D.E",
    "l’aide",
    "d’aide",
  ],
  ...[
    "à 10h30 le 12/10/2024",
    "con0",
    "a55ez",
    "G20",
    "B2B",
    "assassin",
    "classic",
    "Sussex",
    "Penistone",
    "cocktail",
  ],
  ...[
    "therapist",
    "Essex",
    "arsenal",
    "canal",
    "banal",
    "pénal",
    "une merdre",
    "inc. on",
    "discon",
    "chiffre : 0,0",
    "con0.fr@an4l.fr",
    "https://a.example/c0n,1d10t",
    "a.example/m3rd3/c0n?q=1d10t",
    "www.c0n.example",
    "v1.0.c0",
    "l’analyse,l’aide",
    "if(a[0]==c0&&n1>0)",
    "12,50€;13,60$",
  ],
])("nothing is found in %s", (text) => {
  expect(seen(insults, text)).toEqual([]);
});

describe("how a word is listed", () => {
  test.each([
    ["word", "connard", ["connard"]],
    ["prefix", "connard", ["connard", "connards", "connarde", "connardes", "connardise"]],
    ["stem", "connard", ["connard", "connards", "connarde", "connardes"]],
  ] as const)("as %s, %s means %j", (match, word, meant) => {
    const text = "un connard des connards une connarde des connardes la connardise le concert";
    expect(seen({ words: [{ word, match }] }, text).map(([typed]) => typed)).toEqual(
      text.split(" ").filter((typed) => meant.some((one) => one === typed)),
    );
  });

  test("a phrase crosses punctuation and line breaks, and is longer than its words", () => {
    expect(seen({ words: ["con", { word: "sale con", match: "phrase" }] }, "sale,\ncon")).toEqual([
      ["sale,\ncon", "sale con"],
    ]);
  });

  test("phrases that begin alike are told apart", () => {
    const list = { words: ["va te faire voir", "va te faire", "va donc"] };
    expect(seen(list, "va te faire soigner, va donc")).toEqual([
      ["va te faire", "va te faire"],
      ["va donc", "va donc"],
    ]);
  });

  test("a prefix that the first piece has says nothing of the pieces together", () => {
    expect(seen({ words: [{ word: "con", match: "prefix" }] }, "con-ard")).toEqual([["con", "con"]]);
  });

  test("severity becomes the score", () => {
    const list = { words: ["zut", { word: "connard", severity: 3 }] };
    expect(findings(list, "zut connard").map(({ score }) => score)).toEqual([1 / 3, 1]);
  });

  test("without folding, a word is found as typed only, whatever its case", () => {
    expect(seen({ words: ["salé"], fold: false }, "sale SALÉ s.a.l.é s4lé")).toEqual([["SALÉ", "salé"]]);
  });
});

describe("the forms of a word", () => {
  const stem = (word: string, lang?: "fr" | "en") => ({
    word,
    match: "stem" as const,
    ...(lang && { lang }),
  });
  const text = "hating crétines";
  const both = [stem("hate"), stem("crétin")];
  const seenBy = (list: List, change: Parameters<typeof someSubject>[1]) =>
    findings(list, text, change).map(({ rule }) => rule);

  test.each([
    ["fr", ["fr", "en"], ["crétin"]],
    ["en", ["fr", "en"], ["hate"]],
    ["fr", ["en"], ["crétin"]],
    [null, ["fr"], ["crétin"]],
    [null, ["en-GB"], ["hate"]],
    [null, ["fr", "en"], ["hate", "crétin"]],
    ["de", ["de", "fr"], ["crétin"]],
    ["de", ["de"], ["hate", "crétin"]],
  ])("in a comment in %s, on a site in %j, are %j", (lang, languages, found) => {
    expect(seenBy({ words: both }, { lang, site: { languages } })).toEqual(found);
  });

  test("are those of its list’s language, or of its own, whatever the comment is in", () => {
    const english = { lang: "en", site: { languages: ["en"] } };
    expect(seenBy({ words: both, lang: "fr" }, english)).toEqual(["crétin"]);
    expect(seenBy({ words: [stem("hate", "en"), stem("crétin")], lang: "fr" }, english)).toEqual([
      "hate",
      "crétin",
    ]);
  });

  test("of a word listed in both are found in both", () => {
    const list = { words: [stem("idiot", "en"), stem("idiot", "fr")] };
    expect(findings(list, "idiote, idiots")).toHaveLength(2);
  });
});

describe("exceptions", () => {
  test("save the phrase that they name, and nothing else", () => {
    const list = { words: ["con"], except: ["chili con carne"] };
    expect(seen(list, "un chili con carne, sale con")).toHaveLength(1);
    expect(seen(list, "Chili con carne")).toEqual([]);
  });

  test("tell accents apart that folding does not see", () => {
    expect(seen({ words: ["sale"], except: ["salé"] }, "c’est salé et SALE")).toEqual([["SALE", "sale"]]);
  });

  test("save no disguise", () => {
    const list = { words: [{ word: "anal", match: "prefix" as const }], except: ["analyse"] };
    expect(seen(list, "analyse an4lyse")).toEqual([["an4lyse", "anal"]]);
  });
});

describe("what is said", () => {
  const list: List = {
    words: ["connard", { word: "idiot", match: "stem" }, { word: "abrut", match: "prefix" }],
  };

  test.each([
    [
      "connard",
      "«\u202fconnard\u202f» est dans la liste «\u202finsults\u202f»",
      "“connard” is on the list “insults”",
    ],
    [
      "c0nnard",
      "«\u202fc0nnard\u202f» se lit «\u202fconnard\u202f», de la liste «\u202finsults\u202f»",
      "“c0nnard” reads as “connard”, on the list “insults”",
    ],
    [
      "idiotes",
      "«\u202fidiotes\u202f» est une forme de «\u202fidiot\u202f», de la liste «\u202finsults\u202f»",
      "“idiotes” is a form of “idiot”, on the list “insults”",
    ],
    [
      "abruti",
      "«\u202fabruti\u202f» commence par «\u202fabrut\u202f», de la liste «\u202finsults\u202f»",
      "“abruti” begins with “abrut”, on the list “insults”",
    ],
  ])("of %s", (text, fr, en) => {
    expect(findings(list, text)).toMatchObject([{ message: { fr, en } }]);
  });

  test("a passage over several lines is told on one, and a long one is cut", () => {
    const list = { words: ["ferme ta gueule", "a".repeat(100)] };
    expect(findings(list, "ferme\nta\u200b\ngueule")[0]?.message.en).toContain("“ferme ta gueule”");
    expect(findings(list, "a".repeat(100))[0]?.message.en).toContain(`“${"a".repeat(59)}…”`);
  });

  test("of a word that comes a thousand times, twenty are pointed at", () => {
    expect(findings({ words: ["spam"] }, "spam ".repeat(1000))).toHaveLength(20);
  });
});

test("a disguised word is found, whatever stands beside it", () => {
  const disguised = fc.constantFrom("c0nnard", "conn@rd", "c.o.n.n.a.r.d", "c-o-n-n-a-r-d", "1d10t");
  const sign = fc.constantFrom(",", ";", ":", "…", "#", "(", "«", '"', "\n", " ", "!", "?", "@");
  const other = fc.constantFrom("", "bonjour", "été", "toi", "hier");
  fc.assert(
    fc.property(fc.tuple(other, sign, disguised, sign, other), ([before, one, word, two, after]) => {
      const text = before + one + word + two + after;
      // an address says nothing
      fc.pre(!/@[\p{L}\p{N}-]+\.\p{L}{2}/u.test(text));
      expect(seen(insults, text)).toContainEqual([expect.stringContaining(word), expect.anything()]);
    }),
  );
});

test("findings lie in the text, in order, apart from each other", () => {
  const parts = [
    "con",
    "connard",
    " ",
    ".",
    "sale",
    "0",
    "c o n n a r d",
    "merde",
    "é",
    "\u200b",
    "ferme ta gueule",
    "-",
    "аnal",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (typed) => {
      const text = typed.join("");
      let until = 0;
      for (const { start, end } of findings(insults, text)) {
        expect(start).toBeGreaterThanOrEqual(until);
        expect(end).toBeGreaterThan(start ?? 0);
        expect(end).toBeLessThanOrEqual(text.length);
        until = end ?? 0;
      }
    }),
    { numRuns: 500 },
  );
});
