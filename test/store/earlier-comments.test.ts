import fc from "fast-check";
import mongoose, { type Connection } from "mongoose";
import { Comments, EarlierComments, type StoredComment } from "#store";
import { freshDatabase } from "../newsroom/services.js";
import { someComment } from "../newsroom/some-comment.js";

const begin = Date.UTC(2026, 2, 9);
const sites = ["journal", "gazette"];
const people = ["ana", "ben"];
const said = ["oui", "non"];

let connection: Connection;
let comments: Comments;
let earlier: EarlierComments;
beforeAll(async () => {
  connection = await mongoose.createConnection(freshDatabase()).asPromise();
  comments = new Comments(connection);
  earlier = new EarlierComments(comments);
});
afterAll(() => connection.close());

const written = fc
  .record({
    site: fc.constantFrom(...sites),
    author: fc.constantFrom(...people),
    textKey: fc.constantFrom(...said),
    second: fc.nat(60),
  })
  .map(({ site, author, textKey, second }) =>
    someComment({
      ...{ site, textKey, text: textKey, createdAt: new Date(begin + second * 1000) },
      author: { id: author, name: author, avatar: null, badges: [] },
    }),
  );
const asked = fc.record({
  of: fc.nat(),
  seconds: fc.integer({ min: 1, max: 60 }),
  limit: fc.integer({ min: 1, max: 4 }),
});

/** Newest first; of two of the same moment, either may come first. */
function times(found: readonly Pick<StoredComment, "createdAt">[]): number[] {
  return found.map(({ createdAt }) => createdAt.getTime());
}

test("what many ask for at the same moment is what each would have been told alone", async () => {
  const both = fc.tuple(
    fc.array(written, { minLength: 1, maxLength: 40 }),
    fc.array(asked, { maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(both, async ([all, questions]) => {
      await comments.stored.deleteMany({});
      await comments.stored.insertMany(all);
      await Promise.all(
        questions.map(async ({ of, seconds, limit }) => {
          const comment = all[of % all.length] ?? someComment();
          const from = comment.createdAt.getTime() - seconds * 1000;
          const before = all
            .filter((one) => one !== comment && one.site === comment.site)
            .filter(({ createdAt: at }) => at.getTime() >= from && at <= comment.createdAt)
            .sort((one, other) => +other.createdAt - +one.createdAt);
          const byAuthor = before.filter(({ author }) => author.id === comment.author.id).slice(0, limit);
          const sameText = before.filter(({ textKey }) => textKey === comment.textKey).slice(0, limit);
          expect(times(await earlier.byAuthor(comment, seconds, limit))).toEqual(times(byAuthor));
          expect(times(await earlier.ofSameText(comment, seconds, limit))).toEqual(times(sameText));
        }),
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("beside somebody who writes more than one looks through, nobody is told less", async () => {
  await comments.stored.deleteMany({});
  const many = Array.from({ length: 2500 }, (_, at) =>
    someComment({ createdAt: new Date(begin + at), textKey: String(at), text: String(at) }),
  );
  const [last] = many.slice(-1);
  const other = { id: "ben", name: "Ben", avatar: null, badges: [] };
  const his = [1, 2].map((at) =>
    someComment({ author: other, createdAt: new Date(begin + 3000 + at), text: `b${at}` }),
  );
  await comments.stored.insertMany([...many, ...his]);
  const [, latest] = his;
  if (!last || !latest) throw new Error("nobody wrote");
  const found = await Promise.all([last, latest, latest, last].map((one) => earlier.byAuthor(one, 60, 5)));
  const texts = found.map((ones) => ones.map(({ text }) => text));
  const hers = ["2498", "2497", "2496", "2495", "2494"];
  expect(texts).toEqual([hers, ["b1"], ["b1"], hers]);
});
