import fc from "fast-check";
import { patternOf, searchedWords } from "#discussion";
import { plain } from "#discussion/search/plain.js";
import { Comments, newId } from "#store";
import { someComment } from "../newsroom/some-comment.js";
import { connection } from "./migrated.js";

let comments: Comments;
beforeAll(() => {
  comments = new Comments(connection);
});

const text = fc.string({
  unit: fc.constantFrom("o", "e", "O", "œ", "Œ", "é", "E", "e\u0301", ".", " "),
  maxLength: 6,
});
const pageSize = fc.integer({ min: 1, max: 3 });

test("page after page, however little is read at once, a search finds what folding says, newest first", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 12 }),
      text,
      pageSize,
      pageSize,
      async (texts, q, limit, read) => {
        const story = { site: "journal", story: newId() };
        const at = (number: number) => new Date(Math.floor(number / 2)); // some at the same moment
        const written = texts.map((one, number) =>
          someComment({ ...story, text: one, createdAt: at(number), shown: 1 }),
        );
        if (written.length > 0) await comments.stored.insertMany(written);
        const words = searchedWords(q);
        fc.pre(words.length > 0);
        const found: string[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page = await comments.search(story, words.map(patternOf), { limit, after }, read);
          found.push(...page.items.map(({ _id }) => _id));
          after = page.next;
        }
        const expected = written.filter((one) => words.every((word) => plain(one.text).includes(word)));
        expect(found).toEqual(expected.map(({ _id }) => _id).reverse());
      },
    ),
    { numRuns: 60 },
  );
});

test("it is the revision that readers see that is searched, not the one that waits for its verdict", async () => {
  const story = { site: "journal", story: newId() };
  const before = { revision: 1, text: "Un pont", html: "<p>Un pont</p>", at: new Date() };
  const edited = { ...story, text: "Une rive", revision: 2, revisions: [before] };
  await comments.stored.insertMany([
    someComment({ ...edited, shown: 1 }),
    someComment({ ...edited, shown: null }),
  ]);
  expect((await comments.search(story, [patternOf("pont")], { limit: 9 })).items).toHaveLength(1);
  expect((await comments.search(story, [patternOf("rive")], { limit: 9 })).items).toEqual([]);
});
