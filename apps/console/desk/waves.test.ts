import type { QueueItem } from "#contract";
import type { Happening } from "./apply.js";
import { emptyDesk, listOf } from "./desk.js";
import { decisionBy, freshIds, item, play, quiet, shownIds } from "./example.js";
import { leavesWave } from "./waves.js";

const waving = (id: string, comments: number, beside: string[] = []): QueueItem => ({
  ...item(id),
  wave: { id: "wave", comments, authors: 3, ...(beside.length > 0 ? { beside } : {}) },
});
const loaded = (
  items: QueueItem[],
  more: { next?: string | null; after?: string | null } = {},
): Happening => ({
  type: "loaded",
  queue: "held",
  page: { items, next: more.next ?? null },
  after: more.after ?? null,
  asked: 9,
});
const arrives = (one: QueueItem): Happening => ({
  type: "changed",
  change: { ...quiet, queues: { held: 9 }, added: [{ ...one, queue: "held" }], removed: [] },
  now: 10,
});
const leaves = (comment: string) => ({ removed: [{ queue: "held" as const, comment }] });
const desk = (...happenings: Happening[]) => play(emptyDesk("me", "held", null), happenings);
const sizes = (state: ReturnType<typeof desk>) =>
  listOf(state, "held").rows.map(({ item }) => ("wave" in item ? (item.wave?.comments ?? 0) : 0));

test("what still comes of a wave goes into its row, which says how large it is", () => {
  const state = desk(loaded([item("a"), waving("b", 4)]), arrives(waving("c", 5)), arrives(waving("d", 6)));
  expect(shownIds(state)).toEqual(["a", "b"]);
  expect(freshIds(state)).toEqual([]);
  expect(sizes(state)).toEqual([0, 6]);
});

test("a wave that is new is one arrival, however many come", () => {
  const state = desk(loaded([item("a")]), arrives(waving("c", 4)), arrives(waving("d", 5)));
  expect(freshIds(state)).toEqual(["c"]);
});

test("a wave whose row is there does not come again with the next page", () => {
  const state = desk(
    loaded([waving("a", 40)], { next: "more" }),
    loaded([waving("b", 40), item("c")], { after: "more" }),
  );
  expect(shownIds(state)).toEqual(["a", "c"]);
});

test("a wave that has begun since moves nothing: what is shown of it stays, and says so", () => {
  const state = desk(loaded([item("a"), item("b"), item("c")]), loaded([waving("a", 4, ["b", "c"])]));
  expect(shownIds(state)).toEqual(["a", "b", "c"]);
  expect(listOf(state, "held").rows.every(({ gone }) => gone === null)).toBe(true);
  expect(sizes(state)).toEqual([4, 4, 4]);
});

test("what is beside a wave's row elsewhere stands for it as well", () => {
  const state = desk(loaded([item("x"), waving("b", 4)]), loaded([waving("a", 5, ["b"]), item("x")]));
  expect(shownIds(state)).toEqual(["x", "b"]);
  expect(freshIds(state)).toEqual([]);
});

test("where what stood for a wave leaves, the next of it is to be asked for", () => {
  const state = desk(loaded([item("a"), waving("b", 4)]));
  expect(leavesWave(state, leaves("a"))).toBe(false);
  expect(leavesWave(state, leaves("b"))).toBe(true);
  const told = { comment: "b", decision: decisionBy("Ada", "rejected") };
  const after = play(state, [
    { type: "told", news: told, now: 20 },
    { type: "changed", change: { ...quiet, queues: { held: 4 }, added: [], ...leaves("b") }, now: 21 },
    loaded([item("a"), waving("c", 4, ["d"])]),
  ]);
  expect(freshIds(after)).toEqual(["c"]);
});

test("in a search each of them has its own row", () => {
  const found = play(emptyDesk("me", "search", null), [
    {
      type: "loaded",
      queue: "search",
      page: { items: [waving("a", 4), waving("b", 4)], next: null },
      after: null,
      asked: 0,
    },
  ]);
  expect(shownIds(found, "search")).toEqual(["a", "b"]);
});
