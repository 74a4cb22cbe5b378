import { undoable, undoFor } from "./acting.js";
import type { Happening } from "./apply.js";
import { waitingIn } from "./counts.js";
import { decisionBy, deskWith, freshIds, item, play, shownIds, quiet } from "./example.js";

const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1_000 } as const;
const reject = {
  type: "decide",
  key: "2",
  choice: { decision: "reject", reason: "spam" },
  now: 2_000,
} as const;
const removed = (comment: string, held: number): Happening => ({
  type: "changed",
  change: {
    queues: { held },
    ...quiet,
    added: [],
    removed: [{ queue: "held", comment }],
  },
  now: 1_100,
});
const added = (comment: string, held: number): Happening => ({
  type: "changed",
  change: {
    queues: { held },
    ...quiet,
    added: [{ ...item(comment), queue: "held" }],
    removed: [],
  },
  now: 1_200,
});

test("a decision takes its row away at once and brings the next case", () => {
  const desk = play(deskWith(["a", "b", "c"]), [publish]);
  expect(shownIds(desk)).toEqual(["b", "c"]);
  expect(desk.selected).toBe("b");
  expect(waitingIn(desk, "held")).toBe(2);
});

test("after the last row comes the one before", () => {
  const desk = play(deskWith(["a", "b"]), [{ type: "step", by: 1, now: 0 }, publish]);
  expect(desk.selected).toBe("a");
});

test("the count stays right while the gateway catches up", () => {
  const desk = play(deskWith(["a", "b", "c"]), [publish, removed("a", 2)]);
  expect(waitingIn(desk, "held")).toBe(2);
});

test("nothing happens where there is nothing to decide on", () => {
  const desk = deskWith([]);
  expect(play(desk, [publish]).acts).toEqual([]);
});

test("an undo puts the row back where it was, in front", () => {
  const desk = play(deskWith(["a", "b", "c"]), [
    { type: "step", by: 1, now: 0 },
    publish,
    { type: "undo", key: "1", now: 1_100 },
  ]);
  expect(shownIds(desk)).toEqual(["a", "b", "c"]);
  expect(desk.selected).toBe("b");
  expect(waitingIn(desk, "held")).toBe(3);
});

test("the echoes of a decision and of its undo move nothing", () => {
  const decided = decisionBy("Me", "published");
  const desk = play(deskWith(["a", "b"]), [
    publish,
    { type: "delivered", key: "1", decision: decided, now: 1_050 },
    { type: "undo", key: "1", now: 1_100 },
    removed("a", 1),
    { type: "taken-back", key: "1", now: 1_150, arrived: true },
  ]);
  expect(shownIds(desk)).toEqual(["a", "b"]);
  expect(waitingIn(desk, "held")).toBe(2);
  const after = play(desk, [added("a", 2)]);
  expect(shownIds(after)).toEqual(["a", "b"]);
  expect(freshIds(after)).toEqual([]);
  expect(waitingIn(after, "held")).toBe(2);
  expect(after.acts).toEqual([]);
});

test("the last decision is the one to undo, for five seconds", () => {
  const desk = play(deskWith(["a", "b", "c"]), [publish, reject]);
  expect(undoable(desk, 2_000)?.key).toBe("2");
  expect(undoable(desk, 2_000 + undoFor)).toBeUndefined();
});

test("a decision that did not arrive can be taken back at any time", () => {
  const desk = play(deskWith(["a"]), [publish, { type: "undelivered", key: "1" }]);
  expect(undoable(desk, 1_000_000)?.key).toBe("1");
});

test("a colleague's decision that was first is shown beside one's own", () => {
  const standing = decisionBy("Ada", "rejected");
  const desk = play(deskWith(["a", "b"]), [publish, { type: "conflict", key: "1", standing }]);
  expect(desk.acts).toMatchObject([{ state: "conflict", standing, choice: { decision: "publish" } }]);
  expect(shownIds(desk)).toEqual(["b"]);
});

test("one's own decision can replace the colleague's, naming it", () => {
  const standing = decisionBy("Ada", "rejected");
  const desk = play(deskWith(["a"]), [
    publish,
    { type: "conflict", key: "1", standing },
    { type: "insist", key: "1", anew: { key: "3", now: 9_000 } },
  ]);
  expect(desk.acts).toMatchObject([
    { key: "3", state: "deciding", choice: { decision: "publish", replaces: standing.id } },
  ]);
});

test("deciding over a colleague's decision that is already known asks first", () => {
  const decision = decisionBy("Ada", "rejected");
  const desk = play(deskWith(["a"]), [
    { type: "attended", comment: "a" },
    { type: "told", news: { comment: "a", decision }, now: 500 },
    publish,
  ]);
  expect(desk.acts).toMatchObject([{ state: "conflict", standing: decision }]);
});

test("a decision on a text that has changed brings the case back below the hands", () => {
  const desk = play(deskWith(["a", "b", "c"]), [
    publish,
    { type: "refused", key: "1", problem: "stale-revision", now: 0 },
  ]);
  expect(shownIds(desk)).toEqual(["b", "a", "c"]);
  expect(desk.selected).toBe("b");
  expect(desk.acts).toMatchObject([{ state: "refused", problem: "stale-revision" }]);
});

test("a comment deleted meanwhile does not come back", () => {
  const desk = play(deskWith(["a", "b"]), [
    publish,
    { type: "refused", key: "1", problem: "comment-deleted", now: 0 },
  ]);
  expect(shownIds(desk)).toEqual(["b"]);
});

test("an undo that came too late says so, and the entry leaves", () => {
  const decision = decisionBy("Me", "published");
  const desk = play(deskWith(["a", "b"]), [
    publish,
    { type: "delivered", key: "1", decision, now: 1_050 },
    { type: "undo", key: "1", now: 1_100 },
    { type: "refused", key: "1", problem: "undo-too-late", now: 8_000 },
  ]);
  expect(desk.acts).toMatchObject([{ state: "refused", problem: "undo-too-late" }]);
  expect(desk.lists.held?.rows[0]?.gone).toMatchObject({ decision });
});

test("what an earlier page could not deliver goes on here, and its row stays away", () => {
  const earlier = play(deskWith(["a", "b"]), [publish]).acts;
  const desk = play(deskWith([]), [
    { type: "resumed", acts: earlier },
    {
      type: "loaded",
      queue: "held",
      page: { items: [item("a"), item("b")], next: null },
      after: null,
      asked: 0,
    },
  ]);
  expect(desk.acts).toMatchObject([{ state: "deciding", stuck: true }]);
  expect(shownIds(desk)).not.toContain("a");
});
