import { repeatsFilter, type Finding } from "#contract";
import fc from "fast-check";
import { foldedText } from "../folding/fold.js";
import { someSubject } from "../some-subject.js";
import type { History } from "../subject.js";
import { repeats } from "./repeats.js";
import { resemblance, shingles } from "../similarity/shingles.js";

const now = new Date("2026-03-09T20:24:00Z");

function before(seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}

function findings(text: string, history: Partial<History>, options = {}): readonly Finding[] {
  const found = repeats(repeatsFilter.parse({ id: "twice", type: "repeats", ...options }))(
    someSubject(text, { createdAt: now, history }),
  );
  if (found instanceof Promise) throw new Error("repetition has nothing to wait for");
  return found;
}

function mine(text: string, seconds: number): Partial<History> {
  return { byAuthor: [{ id: "other", text, at: before(seconds) }] };
}

const text =
  "Découvrez mon site de voyance gratuite, réponse en une heure, résultats garantis à tous les lecteurs de ce journal, à leurs amis et à toutes leurs familles.";

test("the same text by the author is found, whatever its case, accents and spaces", () => {
  expect(findings(text, mine(text.toUpperCase().replaceAll(" ", "  "), 90))).toMatchObject([
    {
      filter: "twice",
      rule: "author",
      start: null,
      end: null,
      score: 1,
      message: {
        fr: "le même texte que 90\u00a0secondes plus tôt, du même auteur",
        en: "the same text as 90\u00a0seconds before, by the same author",
      },
    },
  ]);
});

test("short texts that resemble each other are not repeats", () => {
  expect(
    findings(
      "Bravo pour cette partie 2, vivement la suite",
      mine("Bravo pour cette partie 1, vivement la suite", 60),
    ),
  ).toEqual([]);
});

test("what was written in the same second is said to be one second old", () => {
  expect(findings(text, mine(text, 0))[0]?.message.fr).toBe(
    "le même texte que 1\u00a0seconde plus tôt, du même auteur",
  );
});

test("nearly the same text is found, and how near is said", () => {
  const [found] = findings(text, mine(text.replace("lecteurs", "lectrices"), 3600));
  expect(found?.score).toBeGreaterThanOrEqual(0.9);
  expect(found?.message.fr).toMatch(/^un texte à 9\d\s% pareil à celui de 1\u00a0heure plus tôt/);
});

test.each([
  [
    "another text",
    mine("Je ne suis pas d’accord avec cet article, et voici pourquoi : il oublie l’histoire.", 60),
  ],
  ["a text before the window", mine(text, 3601)],
  ["a text that came later", mine(text, -1)],
  ["this very comment", { byAuthor: [{ id: "this", text, at: now }] }],
  ["no history", {}],
])("%s is no repetition", (_, history) => {
  expect(findings(text, history)).toEqual([]);
});

test("short texts repeat by nature", () => {
  expect(findings("Merci beaucoup", mine("Merci beaucoup", 60))).toEqual([]);
});

test("the same text by others is found, with how many they are", () => {
  const sameText = [
    { id: "1", author: "bob", at: before(10) },
    { id: "2", author: "bob", at: before(20) },
    { id: "3", author: "eve", at: before(30) },
    { id: "4", author: "ada", at: before(40) },
    { id: "5", author: "old", at: before(4000) },
  ];
  expect(findings(text, { sameText })).toMatchObject([
    {
      rule: "others",
      message: {
        fr: "le même texte que 2\u00a0autres auteurs en 1\u00a0heure",
        en: "the same text as 2\u00a0other authors within 1\u00a0hour",
      },
    },
  ]);
  expect(findings("Je suis d’accord avec vous", { sameText })).toEqual([]);
});

describe("texts by others that are only alike", () => {
  const alike = [
    { id: "1", author: "bob", text: text.replace("lecteurs", "lectrices"), at: before(10) },
    { id: "2", author: "eve", text: text.replace("une heure", "1 heure"), at: before(20) },
    { id: "3", author: "eve", text, at: before(30) },
  ];

  test("are found where it is asked for, with how many authors and how alike", () => {
    expect(findings(text, { alike }, { othersSimilarity: 0.85 })).toMatchObject([
      {
        rule: "others",
        score: 1,
        message: {
          fr: "un texte à 99\u00a0% pareil à celui de 2\u00a0autres auteurs en 1\u00a0heure",
          en: "a text 99% like that of 2\u00a0other authors within 1\u00a0hour",
        },
      },
    ]);
    expect(findings(text, { alike })).toEqual([]);
  });

  test.each([
    ["by the author", [{ id: "1", author: "ada", text, at: before(10) }]],
    ["before the window", [{ id: "1", author: "bob", text, at: before(3601) }]],
    ["that came later", [{ id: "1", author: "bob", text, at: before(-1) }]],
    ["too far from it", [{ id: "1", author: "bob", text: text.slice(0, 121), at: before(10) }]],
    ["that it quotes", [{ id: "1", author: "bob", text: `> ${text}\nMoi aussi.`, at: before(10) }]],
  ])("do not count %s", (_, others) => {
    expect(findings(text, { alike: others }, { othersSimilarity: 0.85 })).toEqual([]);
  });

  test("do not count where they are quoted, and answered", () => {
    const answer = `> ${text}\n\nArrêtez avec cela, personne ici n’y croit, et la rédaction ferait bien de retirer ce genre de réclame avant que quelqu’un ne se laisse prendre.`;
    expect(findings(answer, { alike }, { othersSimilarity: 0.8 })).toEqual([]);
  });
});

describe("resemblance", () => {
  const texts = fc.string({ minLength: 5, maxLength: 60 }).map(foldedText);

  test("is symmetric, from 0 to 1, and 1 for a text and itself", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [shingles(one), shingles(other)];
        const share = resemblance(a, b, 0);
        expect(share).toBe(resemblance(b, a, 0));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (a.length > 0) expect(resemblance(a, a, 1)).toBe(1);
      }),
    );
  });

  test("is told in full whenever it reaches the least that is asked for", () => {
    fc.assert(
      fc.property(texts, texts, fc.double({ min: 0.1, max: 1, noNaN: true }), (one, other, least) => {
        const [a, b] = [shingles(one), shingles(other + one)];
        const share = resemblance(a, b, 0);
        if (share >= least) expect(resemblance(a, b, least)).toBe(share);
        else expect(resemblance(a, b, least)).toBeLessThan(least);
      }),
    );
  });
});
