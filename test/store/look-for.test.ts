import fc from "fast-check";
import { patternOf, searchedWords } from "#discussion";
import { plain } from "#discussion/search/plain.js";
import { Comments, lookFor, newId, type StoredComment } from "#store";
import { someComment, someDecision } from "../newsroom/some-comment.js";
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
  waits: fc.constantFrom(null, "held", "new-authors"),
  decided: fc.option(fc.record({ by: fc.constantFrom("mo", "max"), at: fc.integer({ min: 0, max: 3 }) })),
});
const asked = fc.record(
  {
    q: fc.string({ unit: fc.constantFrom("o", "e", "é", "z", "$"), minLength: 1, maxLength: 2 }),
    status: fc.constantFrom("held", "published", "deleted"),
    story: fc.constantFrom("le-pont", "$story"),
    author: fc.constantFrom("Ana", "Zoé"),
    minScore: fc.constantFrom(0.2, 0.5),
    filter: fc.constantFrom("words", "$filter"),
    queue: fc.constantFrom("held", "new-authors"),
    decidedBy: fc.constantFrom("mo", "$decision.by.id"),
    newerThan: fc.constantFrom(3, 100),
    olderThan: fc.constantFrom(1, 3),
    decidedWithin: fc.constantFrom(2, 100),
  },
  { requiredKeys: [] },
);

type Some = typeof some extends fc.Arbitrary<infer One> ? One : never;
type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

const hour = 3_600_000;
const begun = Date.now();

/** So many hours before the test has begun, and half a one. */
const ago = (hours: number) => new Date(begun - (hours + 0.5) * hour);

function written(
  { name, score, waits, decided, ...said }: Some,
  site: string,
  number: number,
): StoredComment {
  const finding = { filter: "words", rule: "word", start: null, end: null, message: { fr: "", en: "" } };
  const verdict = { verdict: "hold", version: 1, decidedBy: null, reason: { fr: "", en: "" } } as const;
  return someComment({
    ...{ ...said, site, author: { id: name, name, avatar: null, badges: [] } },
    createdAt: ago(6 - Math.floor(number / 2)), // some at the same moment
    waiting: waits === null ? {} : { [waits]: ago(0) },
    decision: decided && someDecision({ at: ago(decided.at), by: person(decided.by) }),
    verdict: score === null ? null : { ...verdict, findings: [{ ...finding, score }] },
  });
}

const person = (id: string) => ({ kind: "person", id, name: id }) as const;

/** Whether a moment lies no longer ago than so many hours. */
const isWithin = (moment: Date, hours: number) => begun - moment.getTime() < hours * hour;

function fitsTimes(
  { createdAt, waiting, decision }: StoredComment,
  { queue, decidedBy, newerThan, olderThan, decidedWithin }: Asked,
): boolean {
  return (
    (queue === undefined || waiting[queue] !== undefined) &&
    (newerThan === undefined || isWithin(createdAt, newerThan)) &&
    (olderThan === undefined || !isWithin(createdAt, olderThan)) &&
    (decidedBy === undefined || decision?.by.id === decidedBy) &&
    (decidedWithin === undefined || (decision !== null && isWithin(decision.at, decidedWithin)))
  );
}

function fits(comment: StoredComment, { q, minScore, filter, ...sought }: Asked): boolean {
  const { text, author, status, story, verdict } = comment;
  const isIn = (word: string) => [text, author.name].some((one) => plain(one).includes(word));
  const findings = verdict?.findings ?? [];
  return (
    fitsTimes(comment, sought) &&
    searchedWords(q ?? "").every(isIn) &&
    (sought.status ?? status) === status &&
    (sought.story ?? story) === story &&
    (sought.author ?? author.id) === author.id &&
    ((minScore ?? filter) === undefined ||
      findings.some((one) => one.filter === (filter ?? one.filter) && one.score >= (minScore ?? 0)))
  );
}

/** By when they were decided on where it is said by whom, else by when they were written. */
function lastFirst(all: readonly StoredComment[], { decidedBy }: Asked): StoredComment[] {
  const momentOf = ({ createdAt, decision }: StoredComment) =>
    (decidedBy === undefined ? createdAt : (decision?.at ?? createdAt)).getTime();
  return all.toReversed().sort((one, other) => momentOf(other) - momentOf(one));
}

test("look after look, however little is read at once, all that fits is found, the last first", async () => {
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
        const fitting = stored.filter((one) => fits(one, { ...sought, ...(q === undefined ? {} : { q }) }));
        expect(found).toEqual(lastFirst(fitting, sought).map(({ _id }) => _id));
      },
    ),
    { numRuns: 60 },
  );
});
