import fc from "fast-check";
import { type Filter, filterSet, type Finding } from "#contract";
import { renderText } from "#discussion";
import { compileFilterSet } from "../pipeline.js";
import { newcomer, someSubject } from "../some-subject.js";

async function findings(filter: object, text: string, subject = someSubject(text)): Promise<Finding[]> {
  const set = filterSet.parse({ filters: [{ id: "it", ...filter }] });
  const { links } = renderText(text);
  const { comment, ...rest } = subject;
  return (await compileFilterSet(set, 1).judge({ ...rest, comment: { ...comment, links } })).findings;
}

/** The rules that were broken, and where, as typed. */
async function seen(filter: object, text: string): Promise<[string, string][]> {
  const found = await findings(filter, text);
  return found.map(({ rule, start, end }) => [rule, text.slice(start ?? 0, end ?? 0)]);
}

describe("patterns", () => {
  const regex = (...patterns: string[]) => ({
    type: "regex",
    patterns: patterns.map((pattern, index) => ({ name: `p${index}`, pattern, severity: 2 })),
  });

  test.each([
    [
      ["(?i)casino\\d+"],
      "Le CASINO77, 😀 puis casino8.",
      [
        ["p0", "CASINO77"],
        ["p0", "casino8"],
      ],
    ],
    [
      ["\\p{Lu}\\p{Ll}+ Durand", "rand"],
      "M. Éric Durand",
      [
        ["p0", "Éric Durand"],
        ["p1", "rand"],
      ],
    ],
    [
      ["gagnez .* euros"],
      "gagnez 500 euros, gagnez 300 euros",
      [["p0", "gagnez 500 euros, gagnez 300 euros"]],
    ],
    [["\\bjeu\\b"], "enjeu jeux", []],
  ])("%j in %s", async (patterns, text, expected) => {
    expect(await seen(regex(...patterns), text)).toEqual(expected);
  });

  test("the passage, its pattern and the filter are named", async () => {
    expect(await findings(regex("spam"), "du spam")).toMatchObject([
      {
        score: 2 / 3,
        severity: 2,
        message: {
          fr: "«\u202fspam\u202f» suit le motif «\u202fp0\u202f» de «\u202fit\u202f»",
          en: "“spam” follows the pattern “p0” of “it”",
        },
      },
    ]);
  });

  test("of what matches a thousand times, twenty are pointed at", async () => {
    expect(await findings(regex("a", "b"), "ab".repeat(1000))).toHaveLength(20);
  });
});

describe("shouting", () => {
  test("points at the longest stretch without a small letter, and says how much of all it is", async () => {
    const text = "OK. VOUS ÊTES TOUS DES VENDUS !!! voilà";
    expect(await seen({ type: "shouting" }, text)).toEqual([["share", "OK. VOUS ÊTES TOUS DES VENDUS"]]);
    expect((await findings({ type: "shouting" }, text))[0]?.message).toEqual({
      fr: "82\u00a0% des lettres sont des capitales",
      en: "82% of the letters are capitals",
    });
  });

  test.each([
    "OUI",
    "SNCF, RATP, EDF et tous les autres services publics",
    "2024 !!!",
    "هذا مقال جيد جدا جدا جدا",
    "",
  ])("%s is no shouting", async (text) => {
    expect(await seen({ type: "shouting" }, text)).toEqual([]);
  });
});

describe("length", () => {
  test.each([
    [{ min: 5 }, "Oui", "min", "", "3\u00a0caractères, 5 au moins"],
    [{ min: 2 }, " 👨‍👩‍👧 ", "min", "", "1\u00a0caractère, 2 au moins"],
    [{ max: 3 }, "abéde\u0301f", "max", "de\u0301f", "plus de 3\u00a0caractères"],
    [{ max: 1200 }, "a".repeat(1201), "max", "a", "plus de 1\u202f200\u00a0caractères"],
  ])("%j: %s", async (limits, text, rule, passage, message) => {
    expect(await seen({ type: "length", ...limits }, text)).toEqual([[rule, passage]]);
    expect((await findings({ type: "length", ...limits }, text))[0]?.message.fr).toBe(message);
  });

  test("a family of emoji is one character", async () => {
    expect(await seen({ type: "length", min: 1, max: 1 }, "👨‍👩‍👧")).toEqual([]);
  });
});

describe("characters", () => {
  const characters = { type: "characters" };
  test.each([
    [
      { scripts: ["Latin"] },
      "Bonjour à спам et ∑ 日本, 5 €",
      [
        ["scripts", "спам"],
        ["scripts", "日本"],
      ],
    ],
    [{ emoji: 2 }, "😀 👍🏽 🇫🇷 👨‍👩‍👧", [["emoji", "🇫🇷"]]],
    [{ emoji: 4 }, "😀 👍🏽 🇫🇷 👨‍👩‍👧", []],
    [{ marks: 3 }, "é Z\u0300\u0301\u0302\u0303a", [["marks", "Z\u0300\u0301\u0302\u0303"]]],
    [
      { run: 4 },
      "ouiiiii oui !!!! ----- 1000",
      [
        ["run", "iiiii"],
        ["run", "-----"],
      ],
    ],
    [
      { unseen: true },
      "a\u200bb 👨‍👩‍👧 c\u202ed می‌خواهم",
      [
        ["unseen", "\u200b"],
        ["unseen", "\u202e"],
      ],
    ],
  ])("%j in %s", async (asked, text, expected) => {
    expect(await seen({ ...characters, ...asked }, text)).toEqual(expected);
  });

  test("what is said counts", async () => {
    const said = async (asked: object, text: string) =>
      (await findings({ ...characters, ...asked }, text))[0]?.message.fr;
    expect(await said({ emoji: 1 }, "😀 😀 😀")).toBe("3\u00a0émojis, 1 au plus");
    expect(await said({ run: 2 }, "aïïïe")).toBe("le même caractère 3\u00a0fois de suite");
  });
});

describe("personal data", () => {
  test.each([
    ["mail", "écrivez à ana.b+c@journal.example.", "ana.b+c@journal.example"],
    ["phone", "au 06 12 34 56 78, merci", "06 12 34 56 78"],
    ["phone", "+33 (0)6.12.34.56.78", "+33 (0)6.12.34.56.78"],
    ["phone", "+1 212-555-0123", "+1 212-555-0123"],
    ["phone", "call (212) 555-0123", "(212) 555-0123"],
    ["iban", "FR14 2004 1010 0505 0001 3M02 606 svp", "FR14 2004 1010 0505 0001 3M02 606"],
    ["iban", "DE89370400440532013000", "DE89370400440532013000"],
    ["card", "ma carte 4111 1111 1111 1111", "4111 1111 1111 1111"],
  ])("%s: %s", async (rule, text, passage) => {
    expect(await seen({ type: "personal" }, text)).toEqual([[rule, passage]]);
  });

  test.each([
    "4111 1111 1111 1112",
    "FR15 2004 1010 0505 0001 3M02 606",
    "le 12/10/2024 à 10h30, 1 234 567 habitants",
    "loi 2004-575 du 21 juin 2004, art. 93-3",
    "moi@ici",
    "ISBN 978-2-07-036822-8",
    "https://journal.example/article-20240612345678",
    "3,14159265358979",
  ])("nothing is found in %s", async (text) => {
    expect(await seen({ type: "personal" }, text)).toEqual([]);
  });

  test("where it is to be masked, all of it is found, and each says so", async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => `06 12 34 56 ${n + 10}`);
    expect(await seen({ type: "personal", mask: true }, numbers.join(", "))).toHaveLength(40);
    expect(await seen({ type: "personal" }, numbers.join(", "))).toHaveLength(20);
  });

  test("what is not asked for is not found", async () => {
    expect(await seen({ type: "personal", kinds: ["mail"] }, "06 12 34 56 78")).toEqual([]);
  });

  test("numbers of cards are those whose last digit follows from the others", async () => {
    const digits = fc.array(fc.nat(9), { minLength: 14, maxLength: 14 }).map((all) => `4${all.join("")}`);
    await fc.assert(
      fc.asyncProperty(digits, async (start) => {
        const all = Array.from({ length: 10 }, (_, last) => `${start}${last}`);
        const found = await Promise.all(all.map((card) => seen({ type: "personal", kinds: ["card"] }, card)));
        expect(found.flat()).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});

describe("language", () => {
  const german = "Das ist ein sehr guter Artikel, vielen Dank dafür und bis bald.";
  test("a text in none of the site's languages is found", async () => {
    expect(await findings({ type: "language" }, german)).toMatchObject([
      {
        rule: "de",
        start: null,
        message: {
          fr: "le texte semble être en allemand\u00a0; on attend français ou anglais",
          en: "the text seems to be in German; French or English is expected",
        },
      },
    ]);
  });

  test.each([
    "Je ne suis pas d’accord avec le deuxième point : la maintenance coûte.",
    "I do not agree with this article at all, and here is why.",
    "Danke schön",
    "Je pense que c’est du fake news, what a joke, honestly.",
    "Macron, Mélenchon, Le Pen, Philippe, Attal, Darmanin, Retailleau",
    "Voir https://www.beispiel.example/das-ist-ein-sehr-guter-artikel-vielen-dank",
  ])("nothing is said of %s", async (text) => {
    expect(await findings({ type: "language" }, text)).toEqual([]);
  });

  test("languages may be named, and a site's that nobody can tell says nothing", async () => {
    expect(await findings({ type: "language", allow: ["de"] }, german)).toEqual([]);
    const breton = someSubject(german, { site: { languages: ["br"] } });
    expect(await findings({ type: "language" }, german, breton)).toEqual([]);
  });
});

describe("author", () => {
  const createdAt = new Date("2026-03-09T20:24:00Z");
  const since = new Date("2026-03-09T20:00:00Z");
  const by = (standing: object) =>
    someSubject("Bonjour", { createdAt, author: { standing: { ...newcomer, ...standing } } });
  const filter = { type: "author", fewerPublished: 3, moreRejected: 0.5, younger: 3600 };

  test("one of whom little is known, or little good", async () => {
    const found = await findings(filter, "Bonjour", by({ published: 1, rejected: 4, since }));
    expect(found.map(({ rule, message }) => [rule, message.fr])).toEqual([
      ["published", "1\u00a0commentaire publié du même auteur, 3 attendus"],
      ["rejected", "80\u00a0% des commentaires de l’auteur ont été refusés"],
      ["age", "compte créé il y a moins de 1\u00a0heure"],
    ]);
  });

  test.each([
    { published: 3, rejected: 3 },
    { published: 3, since: new Date("2026-03-09T19:24:00Z") },
    { published: 3, rejected: 1 },
  ])("%j is in order", async (standing) => {
    expect(await findings(filter, "Bonjour", by(standing))).toEqual([]);
  });

  test("where nobody knows who writes, nothing is said", async () => {
    expect(await findings(filter, "Bonjour")).toEqual([]);
  });
});

test("whatever is typed, findings lie in the text", async () => {
  const parts = fc.constantFrom(
    "a",
    "É",
    " ",
    "\u0301",
    "\u200b",
    "😀",
    "06 12 34 56 78",
    "@x.fr",
    "\ud800",
    "日",
    "\n",
    "!!!!!!",
    "HAUT",
  );
  const filters: Partial<Filter>[] = [
    { type: "regex", patterns: [{ name: "x", pattern: "[aÉ日].?", severity: 1 }] },
    { type: "shouting", letters: 1, share: 0.1 },
    { type: "length", max: 3, min: 2 },
    { type: "characters", scripts: ["Latin"], emoji: 1, marks: 1, run: 2, unseen: true },
    { type: "personal" },
    { type: "language", letters: 10 },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(parts, { maxLength: 30 }),
      fc.constantFrom(...filters),
      async (typed, filter) => {
        const text = typed.join("");
        for (const { start, end, score } of await findings(filter, text)) {
          expect(start === null).toBe(end === null);
          if (start !== null) expect(end).toBeGreaterThan(start);
          expect(end ?? 0).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["a million letters", "a".repeat(1_000_000)],
  ["only combining marks", "\u0301".repeat(200_000)],
  ["letters under a hundred marks each", `e${"\u0301".repeat(100)}`.repeat(2000)],
  ["letters spaced out", "z u t ".repeat(40_000)],
  ["look-alikes between signs", "z.ü.7-".repeat(40_000)],
  ["only digits", "1".repeat(200_000)],
  ["only capitals and signs", "A!".repeat(200_000)],
])("%s are judged in the end", async (_, text) => {
  const filters = [
    ...["words", "links", "repeats", "regex", "shouting", "length", "characters", "personal", "language"],
  ].map((type) => ({ id: type, type }));
  const asked: Record<string, object> = {
    words: { words: ["zut", { word: "flûte", match: "stem" }], except: ["zutique"] },
    links: { deny: ["spam.example"], max: 1 },
    repeats: { othersSimilarity: 0.9 },
    regex: { patterns: [{ name: "x", pattern: "(a+)+$|(1|11)+2" }] },
    length: { max: 100_000 },
    characters: { scripts: ["Latin"], emoji: 1, marks: 3, run: 4, unseen: true },
  };
  const set = filterSet.parse({ filters: filters.map((filter) => ({ ...filter, ...asked[filter.id] })) });
  const { findings: found } = await compileFilterSet(set, 1).judge(someSubject(text));
  expect(found.map(({ rule }) => rule)).not.toContain("no-answer");
});
