import { commentOf, storyOf } from "../thread/story-model.js";
import { threadOf } from "../thread/thread.js";
import { inOrder, nextOf } from "./order.js";

const reply = commentOf("a1", "a");
const items = [{ ...commentOf("a"), replies: { count: 1, items: [reply], next: null } }, commentOf("b")];
test("replies come after what they answer, and what is above the list comes first, once", () => {
  const thread = threadOf({ story: storyOf({ count: 3 }), items, next: null }, "newest", null);
  expect(inOrder(thread)).toEqual(["a", "a1", "b"]);
  expect(inOrder({ ...thread, top: ["b"] })).toEqual(["b", "a", "a1"]);
});

test.each([
  [null, "a1"],
  ["a", "a1"],
  ["a1", "c"],
  ["c", "a1"],
  ["unknown", "a1"],
])("after %s, the next new one is %s", (from, next) =>
  expect(nextOf(["a", "a1", "b", "c"], new Set(["c", "a1"]), from)).toBe(next),
);

test("where nothing is new there is no next", () => expect(nextOf(["a"], new Set(), "a")).toBeNull());
