import { waitingIn } from "./counts.js";
import { decisionBy, deskWith, freshIds, item, play, shownIds, quiet } from "./example.js";

const page = (
  ids: readonly string[],
  next: string | null = null,
  after: string | null = null,
  asked = 10_000,
) =>
  ({
    type: "loaded",
    queue: "held",
    page: { items: ids.map((id) => item(id)), next },
    after,
    asked,
  }) as const;
const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1_000 } as const;
const delivered = {
  type: "delivered",
  key: "1",
  decision: decisionBy("Me", "published"),
  now: 1_000,
} as const;

test("the first case is in front as soon as the queue is there", () => {
  expect(deskWith(["a", "b"]).selected).toBe("a");
});

test("a list asked for again moves nothing: what is gone fades, what is new waits", () => {
  const desk = play(deskWith(["a", "b", "c"]), [page(["a", "c", "d"])]);
  expect(shownIds(desk)).toEqual(["a", "b", "c"]);
  expect(desk.lists.held?.rows[1]?.gone).toMatchObject({ decision: null, at: 10_000 });
  expect(freshIds(desk)).toEqual(["d"]);
});

test("the next page goes below, and what is known already is not doubled", () => {
  const desk = play(deskWith(["a", "b"], "cursor"), [page(["b", "c"], null, "cursor")]);
  expect(shownIds(desk)).toEqual(["a", "b", "c"]);
});

test("a page that was asked for twice is taken once", () => {
  const desk = play(deskWith(["a"], "cursor"), [
    page(["b"], "further", "cursor"),
    page(["b"], "further", "cursor"),
  ]);
  expect(desk.lists.held?.next).toBe("further");
  expect(shownIds(desk)).toEqual(["a", "b"]);
});

test("an answer older than one's own decision does not bring its row back", () => {
  const desk = play(deskWith(["a", "b"]), [publish, delivered, page(["a", "b"], null, null, 1_500)]);
  expect(shownIds(desk)).toEqual(["b"]);
  expect(freshIds(desk)).toEqual([]);
});

test("what is still there long after one's own decision was reopened by somebody", () => {
  const desk = play(deskWith(["a", "b"]), [publish, delivered, page(["a", "b"], null, null, 60_000)]);
  expect(freshIds(desk)).toEqual(["a"]);
});

test("counts asked for after a break know of what one decided before", () => {
  const desk = play(deskWith(["a", "b"]), [
    publish,
    delivered,
    { type: "counted", counts: { queues: { held: 1 }, ...quiet }, asked: 60_000 },
  ]);
  expect(waitingIn(desk, "held")).toBe(1);
});

test("a comment that does not exist is put away", () => {
  const desk = play(deskWith(["a"]), [
    { type: "select", comment: "nowhere", now: 1 },
    { type: "missing", comment: "nowhere", now: 2 },
  ]);
  expect(desk.selected).toBe("a");
});

test("what one has decided is found at once by whoever looks for it", () => {
  const found = (items: ReturnType<typeof item>[]) =>
    ({ type: "loaded", queue: "search", page: { items, next: null }, after: null, asked: 10 }) as const;
  const publish = { type: "decide", key: "1", choice: { decision: "publish" }, now: 1 } as const;
  const decided = play(deskWith(["a"]), [publish, { type: "sought" }]);
  expect(shownIds(play(decided, [found([item("a")])]), "search")).toEqual([]);
  const decision = decisionBy("Me", "published");
  const known = play(decided, [
    { type: "delivered", key: "1", decision, now: 5 },
    found([item("a", { status: "published" })]),
  ]);
  expect(shownIds(known, "search")).toEqual(["a"]);
});
