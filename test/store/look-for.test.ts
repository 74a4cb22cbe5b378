import fc from "fast-check";
import { patternOf, searchedWords } from "#discussion";
import { plain } from "#discussion/search/plain.js";
import { Comments, lookFor, newId, type StoredComment } from "#store";
import { someComment } from "../newsroom/some-comment.js";
import { connection } from "./migrated.js";

let comments: Comments;
beforeAll(() => {
  comments = new Comments(connection);
});

const some = fc.record({
  text: fc.string({ unit: fc.constantFrom("o", "é", "œ", "e", " ", "$"), maxLength: 5 }),
  name: fc.constantFrom("Ana", "Zoé", "$text"),
  status: fc.constantFrom("pending", "held", "published", "rejected", "deleted"),
  story: fc.constantFrom("le-pont", "la-gare"),
  score: fc.constantFrom(null, 0.2, 0.8),
});
const asked = fc.record(
  {
    q: fc.string({ unit: fc.constantFrom("o", "e", "é", "z", "$"), minLength: 1, maxLength: 2 }),
    status: fc.constantFrom("held", "published", "deleted"),
    story: fc.constantFrom("le-pont", "$story"),
    author: fc.constantFrom("Ana", "Zoé"),
    minScore: fc.constantFrom(0.2, 0.5),
    filter: fc.constantFrom("words", "$filter"),
  },
  { requiredKeys: [] },
);

type Some = typeof some extends fc.Arbitrary<infer One> ? One : never;
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

function written({ name, score, ...said }: Some, site: string, number: number): StoredComment {
  const finding = { filter: "words", rule: "word", start: null, end: null, message: { fr: "", en: "" } };
  const verdict = { verdict: "hold", version: 1, decidedBy: null, reason: { fr: "", en: "" } } as const;
  return someComment({
    ...{ ...said, site, author: { id: name, name, avatar: null, badges: [] } },
    createdAt: new Date(Math.floor(number / 2)), // some at the same moment
    verdict: score === null ? null : { ...verdict, findings: [{ ...finding, score }] },
  });
}

function fits(
  { text, author, status, story, verdict }: StoredComment,
  { q, minScore, filter, ...sought }: Asked,
): boolean {
  const isIn = (word: string) => [text, author.name].some((one) => plain(one).includes(word));
  const findings = verdict?.findings ?? [];
  return (
    searchedWords(q ?? "").every(isIn) &&
    (sought.status ?? status) === status &&
    (sought.story ?? story) === story &&
    (sought.author ?? author.id) === author.id &&
    ((minScore ?? filter) === undefined ||
      findings.some((one) => one.filter === (filter ?? one.filter) && one.score >= (minScore ?? 0)))
  );
}

test("look after look, however little is read at once, all that fits is found, newest first", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(some, { maxLength: 12 }),
      asked,
      fc.integer({ min: 1, max: 5 }),
      async (all, { q, ...sought }, read) => {
        const site = newId();
        const stored = all.map((one, number) => written(one, site, number));
        if (stored.length > 0) await comments.stored.insertMany(stored);
        const patterns = searchedWords(q ?? "").map(patternOf);
        const found: string[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const look = await lookFor(comments, { ...sought, site, patterns }, after, read);
          found.push(...look.found.map(({ _id }) => _id));
          after = look.next;
        }
        const expected = stored.filter((one) => fits(one, { ...sought, ...(q === undefined ? {} : { q }) }));
        expect(found).toEqual(expected.map(({ _id }) => _id).reverse());
      },
    ),
    { numRuns: 60 },
  );
});
