import fc from "fast-check";
import { filterSet, type FilterSet, type SuggestedChange } from "#contract";
import type { Fate } from "../backtest/fates.js";
import { textKey } from "../folding/fold.js";
import { compileFilterSet } from "../pipeline.js";
import type { Services } from "../services/services.js";
import { someSubject } from "../some-subject.js";
import { noHistory } from "../subject.js";
import { changed } from "./changed.js";
import type { Decided } from "./decided.js";
import { findSuggestions } from "./find-suggestions.js";

interface Told {
  text: string;
  fate: Fate;
  author?: string;
  hosts?: readonly string[];
}

function comment({ text, fate, author = "ana", hosts = [] }: Told, number: number): Decided {
  const links = hosts.map((host) => ({ href: `https://${host}/`, host, start: 0, end: text.length }));
  const createdAt = new Date(Date.UTC(2026, 2, 1) + number * 60_000);
  const facts = { id: `c${number}`, links, createdAt, author: { id: author, name: author } };
  return { past: { ...someSubject(text, facts), textKey: textKey(text) }, fate, isBefore: false };
}

function many(count: number, tell: (number: number) => Told): Told[] {
  return Array.from({ length: count }, (_, number) => tell(number));
}

async function find(
  told: readonly Told[],
  set: FilterSet = filterSet.parse({}),
  more: { holdsAll?: boolean; services?: Services } = {},
) {
  const all = told.map(comment);
  const filters = compileFilterSet(set, 7);
  async function* read() {
    for (const one of all) yield await Promise.resolve(one);
  }
  return findSuggestions({ filters, read, days: 2, ...more });
}

const authorOf = (number: number) => `author ${number % 5}`;
const others = many(40, (n) => ({
  text: `le marché numéro ${n} vous attend`,
  fate: "undecided",
  author: authorOf(n),
}));
const changesIn = ({ items }: { items: { change: SuggestedChange }[] }) => items.map(({ change }) => change);

test("of many words, the one is told that the rejected have and others have not, as it is typed", async () => {
  const spam = many(14, (n): Told => ({
    text: `le Cásino numéro ${n} vous attend`,
    fate: "rejected",
    author: authorOf(n),
  }));
  const found = await find([...others, ...spam]);
  expect(changesIn(found)).toEqual([{ kind: "word", word: "cásino" }]);
  expect(found).toMatchObject({
    comments: 54,
    fates: { published: 0, rejected: 14, undecided: 40 },
    missing: { passed: 0, held: 59 },
    items: [
      {
        evidence: {
          would: "hold",
          published: 0,
          rejected: 14,
          undecided: 0,
          authors: 5,
          perDay: 7,
          right: { part: 14, of: 14 },
        },
      },
    ],
  });
  expect(found.items[0]?.examples).toEqual(["c53", "c52", "c51"]);
});

test("where an address has it, no word is told: its domain is", async () => {
  const spam = many(14, (n): Told => ({
    text: `le marché numéro ${n} vous attend https://jeu.example/${n}`,
    fate: "rejected",
    author: authorOf(n),
    hosts: ["jeu.example"],
  }));
  expect(changesIn(await find([...others, ...spam]))).toEqual([{ kind: "domain", domain: "jeu.example" }]);
});

test.each([
  [
    "too few",
    many(13, (n): Told => ({ text: `casino ${n} de la ville ${n}`, fate: "rejected", author: authorOf(n) })),
    1,
  ],
  [
    "two people alone",
    many(30, (n): Told => ({ text: `casino ${n} de la ville`, fate: "rejected", author: `${n % 2}` })),
    0,
  ],
  [
    "the same text again and again",
    many(30, (n): Told => ({ text: "casino de la ville", fate: "rejected", author: `${n}` })),
    13,
  ],
  [
    "people who publish it as well",
    many(30, (n): Told => ({
      text: `casino ${n} de la ville`,
      fate: n % 3 === 0 ? "published" : "rejected",
      author: authorOf(n),
    })),
    0,
  ],
  [
    "others whom nobody has objected to",
    many(30, (n): Told => ({
      text: `casino ${n} de la ville`,
      fate: n % 3 === 0 ? "undecided" : "rejected",
      author: authorOf(n),
    })),
    0,
  ],
])("%s prove nothing of a word", async (_, spam, missing) => {
  const found = await find([...others, ...spam]);
  expect(found.items).toEqual([]);
  expect(found.missing.passed).toBe(missing);
});

test("a domain is told of, also where the same text leads there, unless a filter denies it", async () => {
  const spam = many(20, (n): Told => ({
    text: "voir ici",
    fate: "rejected",
    author: `${n}`,
    hosts: ["www.spam.example"],
  }));
  const all = [
    ...others,
    ...many(5, (n): Told => ({ text: `voir ${n}`, fate: "published", hosts: ["lemonde.example"] })),
    ...spam,
  ];
  expect(changesIn(await find(all))).toEqual([{ kind: "domain", domain: "spam.example" }]);
  const denying = filterSet.parse({ filters: [{ id: "links", type: "links", deny: ["spam.example"] }] });
  expect(changesIn(await find(all, denying))).toEqual([]);
});

test("what a filter holds in vain is told with what it would save, and not where all is held anyway", async () => {
  const set = filterSet.parse({
    filters: [{ id: "weather", type: "words", words: ["météo"], then: "hold" }],
  });
  const held = many(60, (n): Told => ({ text: `la météo ${n}`, fate: n === 0 ? "undecided" : "published" }));
  const found = await find([...others, ...held], set);
  expect(found.items).toMatchObject([
    {
      change: { kind: "filter", filter: "weather" },
      evidence: {
        would: "publish",
        published: 59,
        rejected: 0,
        undecided: 1,
        perDay: 30,
        right: { part: 59, of: 59 },
      },
    },
  ]);
  expect((await find([...others, ...held], set, { holdsAll: true })).items).toEqual([]);
  expect((await find(held.slice(0, 59), set)).missing.held).toBe(1);
});

test("a filter that only tells moderators of what they leave is told, with what is decided wrongly with nobody asked", async () => {
  const set = filterSet.parse({
    filters: [
      { id: "weather", type: "words", words: ["météo"], then: "flag" },
      { id: "spam", type: "words", words: ["casino"], then: "reject" },
    ],
  });
  const flagged = many(60, (n): Told => ({
    text: `la météo ${n}`,
    fate: n === 0 ? "rejected" : "published",
  }));
  const refused = many(10, (n): Told => ({ text: `casino ${n}`, fate: n < 2 ? "published" : "undecided" }));
  // of 70 that are left, one to be rejected might be 1 in 20 and more
  expect((await find([...others, ...refused, ...flagged], set)).items).toEqual([]);
  const more = many(40, (n): Told => ({ text: `météo du jour ${n}`, fate: "published" }));
  const { items, missing } = await find([...others, ...refused, ...flagged, ...more], set);
  expect(missing.held).toBe(0);
  expect(items).toMatchObject([
    {
      change: { kind: "filter", filter: "weather" },
      evidence: {
        ...{ would: "publish", published: 99, rejected: 1 },
        error: { now: { part: 2, of: 50 }, then: { part: 3, of: 150 } },
      },
    },
  ]);
});

test("of a moderation endpoint, the category is told that people never agree with", async () => {
  const filter = { id: "ask", type: "moderation", url: "https://mod.example/", then: "hold" };
  const set = filterSet.parse({ filters: [filter] });
  const seen = [
    ["violence", "published", 70],
    ["hate", "rejected", 70],
    ["violence hate", "rejected", 40],
    ["none", "undecided", 20],
  ] as const;
  const told = seen.flatMap(([categories, fate, count]) =>
    many(count, (n): Told => ({ text: `${categories}: ${n}`, fate, author: authorOf(n) })),
  );
  const services: Services = {
    ask: ({ same: [text], answer }) => {
      const has = String(text).split(":")[0]?.split(" ") ?? [];
      const categories = Object.fromEntries(["violence", "hate"].map((one) => [one, has.includes(one)]));
      const flagged = has.some((one) => one !== "none");
      return Promise.resolve(answer.parse({ results: [{ flagged, categories }] }));
    },
  };
  const { items } = await find(told, set, { services });
  expect(items).toMatchObject([
    {
      change: { kind: "category", filter: "ask", category: "violence" },
      evidence: {
        ...{ would: "publish", published: 70, rejected: 0 },
        error: { now: { part: 0, of: 20 }, then: { part: 0, of: 90 } },
      },
    },
  ]);
});

test("a filter that another holds the same comments with costs nothing", async () => {
  const set = filterSet.parse({
    filters: ["weather", "again"].map((id) => ({ id, type: "words", words: ["météo"], then: "hold" })),
  });
  expect(
    (
      await find(
        many(80, (n) => ({ text: `la météo ${n}`, fate: "published" })),
        set,
      )
    ).items,
  ).toEqual([]);
});

test("a threshold is moved as far as what is let go is published, and no further", async () => {
  const set = filterSet.parse({ filters: [{ id: "links", type: "links", max: 1, then: "hold" }] });
  const linking =
    (count: number, fate: Fate) =>
    (n: number): Told => ({
      ...{ text: `voir ${count} ${n}`, fate, author: authorOf(n) },
      hosts: Array.from({ length: count }, (_, at) => `site-${at}.example`),
    });
  const told = [...many(70, linking(2, "published")), ...many(30, linking(3, "rejected"))];
  const found = await find(told, set);
  expect(found.items).toMatchObject([
    {
      change: { kind: "threshold", filter: "links", field: "max", from: 1, to: 2 },
      evidence: { would: "publish", published: 70, rejected: 0, undecided: 0, perDay: 35 },
    },
  ]);
});

test("what a change is said to do is what the filters with it do", async () => {
  const set = filterSet.parse({
    filters: [
      { id: "weather", type: "words", words: ["météo"], then: "hold" },
      { id: "shouting", type: "shouting", share: 0.5, letters: 4, then: "hold" },
      { id: "games", type: "words", words: ["jeu"], then: "flag" },
    ],
    rules: [{ id: "long", when: "size(text) > 60", then: "publish" }],
  });
  const word = fc.constantFrom("casino", "météo", "pont", "GRAND", "jeu", "long ".repeat(12).trim());
  const told = fc.record({
    text: fc.tuple(word, word, fc.nat({ max: 400 })).map(([one, other, n]) => `${one} ${other} ${n} ici`),
    author: fc.constantFrom("a", "b", "c", "d", "e"),
    luck: fc.nat({ max: 99 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 250, maxLength: 400 }), async (all) => {
      const decided = all.map(({ text, author, luck }): Told => {
        const fate = text.includes("casino")
          ? luck < 97
            ? "rejected"
            : "published"
          : luck < 98
            ? "published"
            : "undecided";
        return { text, author, fate };
      });
      const { items } = await find(decided, set);
      for (const { change, evidence } of items) {
        const [before, other] = [compileFilterSet(set, 1), changed(set, change)];
        if (!other) throw new Error("it changes nothing");
        const after = compileFilterSet(other, 2);
        const counted = { published: 0, rejected: 0, undecided: 0 };
        for (const { past, fate } of decided.map(comment)) {
          const subject = { ...past, history: noHistory };
          const [was, would] = [(await before.judge(subject)).verdict, (await after.judge(subject)).verdict];
          if (was !== would) counted[fate] += 1;
        }
        expect(evidence).toMatchObject(counted);
      }
    }),
    { numRuns: 12 },
  );
});
