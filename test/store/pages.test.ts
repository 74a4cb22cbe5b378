import fc from "fast-check";
import { type Page, type Sort, sort } from "#contract";
import { Comments, newId, Queues, type StoredComment } from "#store";
import { someComment } from "../newsroom/some-comment.js";
import { connection } from "./migrated.js";

let comments: Comments;
let queues: Queues;
beforeAll(() => {
  comments = new Comments(connection);
  queues = new Queues(connection);
});

/** What a comment is ordered by; few values, so that many are equal. */
const few = fc.nat(2);
const keys = fc.array(fc.record({ time: few, top: few, controversial: few, replies: few }), {
  maxLength: 12,
});
const pageSize = fc.integer({ min: 1, max: 5 });

test.each(sort.options)("%s: page after page, each comment comes once, in order", async (order) => {
  await fc.assert(
    fc.asyncProperty(keys, pageSize, async (keys, limit) => {
      const story = { site: "journal", story: newId() };
      const written = keys.map(({ time, top, controversial, replies }) => {
        const rank = { top, controversial };
        return someComment({ ...story, createdAt: new Date(time), rank, replies, listed: true });
      });
      if (written.length > 0) await comments.stored.insertMany(written);
      const read = await allPages((after) => comments.list(story, { sort: order, limit, after }));
      expect(read).toEqual(inOrder(written, order));
    }),
    { numRuns: 30 },
  );
});

test("page after page, each reply comes once, the oldest first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(few, { maxLength: 12 }), pageSize, async (times, limit) => {
      const story = { site: "journal", story: "le-pont" };
      const parent = newId();
      const written = times.map((time) =>
        someComment({ ...story, parent, createdAt: new Date(time), listed: true }),
      );
      if (written.length > 0) await comments.stored.insertMany(written);
      const read = await allPages((after) => comments.replies(story, parent, { limit, after }));
      expect(read).toEqual(inOrder(written, "oldest"));
    }),
    { numRuns: 30 },
  );
});

test("page after page, each comment of a queue comes once, those waiting longest first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(few, { maxLength: 12 }), pageSize, async (times, limit) => {
      const site = newId();
      const written = times.map((time) => {
        const since = new Date(time);
        return someComment({ site, createdAt: since, waiting: { held: since } });
      });
      if (written.length > 0) await comments.stored.insertMany(written);
      const held = { site, queue: "held", sections: null } as const;
      const read = await allPages((after) => queues.page(held, { order: "oldest", limit, after }));
      expect(read).toEqual(inOrder(written, "oldest"));
      expect(await queues.count(held)).toBe(written.length);
    }),
    { numRuns: 30 },
  );
});

test("each comment of an author comes once, also where it is settled while they are read", async () => {
  const site = newId();
  const written = Array.from({ length: 250 }, (_, number) =>
    someComment({ site, status: "pending", createdAt: new Date(number) }),
  );
  await comments.stored.insertMany(written);
  const read: string[] = [];
  for await (const { _id } of comments.eachByAuthor(site, "ana")) {
    read.push(_id);
    await comments.stored.updateOne({ _id }, { $set: { status: "published" } });
  }
  expect(read).toEqual(inOrder(written, "newest"));
});

async function allPages(page: (after?: string) => Promise<Page<StoredComment>>): Promise<string[]> {
  const { items, next } = await page();
  const read = items.map(({ _id }) => _id);
  for (let after = next; after !== null;) {
    const { items, next } = await page(after);
    read.push(...items.map(({ _id }) => _id));
    after = next;
  }
  return read;
}

const keyOf: Record<Sort, (comment: StoredComment) => number> = {
  newest: ({ createdAt }) => -createdAt.getTime(),
  oldest: ({ createdAt }) => createdAt.getTime(),
  top: ({ rank }) => -rank.top,
  controversial: ({ rank }) => -rank.controversial,
  replies: ({ replies }) => -replies,
};

/** Where keys are equal, the newer id comes first, but in the order of time it comes last. */
function inOrder(written: readonly StoredComment[], order: Sort): string[] {
  const key = keyOf[order];
  const idFirst = order === "oldest" ? -1 : 1;
  return [...written]
    .sort((one, other) => key(one) - key(other) || (one._id < other._id ? idFirst : -idFirst))
    .map(({ _id }) => _id);
}
