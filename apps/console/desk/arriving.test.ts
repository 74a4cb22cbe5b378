import type { Happening } from "./apply.js";
import { caseOf, decisionBy, deskWith, freshIds, item, play, shownIds, quiet } from "./example.js";
import { fadeFor } from "./settling.js";

const arrival = (id: string, more = {}): Happening => ({
  type: "changed",
  change: {
    queues: { held: 9 },
    ...quiet,
    added: [{ ...item(id, more), queue: "held" }],
    removed: [],
  },
  now: 100,
});
const told = (comment: string, by = "Ada", now = 100) =>
  ({ type: "told", news: { comment, decision: decisionBy(by, "published") }, now }) as const;

test("what arrives waits to be shown, in the order of arrival", () => {
  const desk = play(deskWith(["a"]), [arrival("b"), arrival("c"), arrival("b")]);
  expect(shownIds(desk)).toEqual(["a"]);
  expect(freshIds(desk)).toEqual(["b", "c"]);
  expect(shownIds(play(desk, [{ type: "reveal" }]))).toEqual(["a", "b", "c"]);
});

test("what arrives at an empty desk is in front at once", () => {
  const desk = play(deskWith([]), [arrival("a")]);
  expect(desk.selected).toBe("a");
  expect(shownIds(desk)).toEqual(["a"]);
});

test("while there is more to load, what arrives comes with it", () => {
  expect(freshIds(play(deskWith(["a"], "cursor"), [arrival("b")]))).toEqual([]);
});

test("what was decided before it was told does not come up", () => {
  expect(freshIds(play(deskWith(["a"]), [arrival("b", { status: "published" })]))).toEqual([]);
});

test("what a colleague decided says so, and leaves by itself below the hands", () => {
  const desk = play(deskWith(["a", "b", "c"]), [told("b")]);
  expect(desk.lists.held?.rows[1]?.gone?.decision?.by.name).toBe("Ada");
  expect(shownIds(play(desk, [{ type: "settle", now: 100 + fadeFor - 1 }]))).toEqual(["a", "b", "c"]);
  expect(shownIds(play(desk, [{ type: "settle", now: 100 + fadeFor }]))).toEqual(["a", "c"]);
});

test("what a colleague decided stays while it is in front, and leaves once one moves on", () => {
  const later = 100 + fadeFor;
  const desk = play(deskWith(["a", "b"]), [told("a"), { type: "settle", now: later }]);
  expect(shownIds(desk)).toEqual(["a", "b"]);
  expect(shownIds(play(desk, [{ type: "step", by: 1, now: later }]))).toEqual(["b"]);
});

test("nothing above the pointer leaves, not even when one moves on", () => {
  const later = 100 + fadeFor;
  const desk = play(deskWith(["a", "b", "c", "d"]), [
    { type: "point", comment: "c" },
    told("b"),
    { type: "step", by: 1, now: later },
    { type: "step", by: 1, now: later },
  ]);
  expect(shownIds(desk)).toEqual(["a", "b", "c", "d"]);
  expect(
    shownIds(
      play(desk, [
        { type: "point", comment: null },
        { type: "step", by: 1, now: later },
      ]),
    ),
  ).toEqual(["a", "c", "d"]);
});

test("a new text of a case that is shown takes its place and is marked", () => {
  const desk = play(deskWith(["a", "b"]), [arrival("a", { revision: 2, text: "Changed" })]);
  expect(desk.lists.held?.rows[0]).toMatchObject({
    before: "Text of a",
    gone: null,
    item: { comment: { text: "Changed" } },
  });
  expect(freshIds(desk)).toEqual([]);
});

test("a removal without a word of why still takes the entry away", () => {
  const change = {
    queues: { held: 1 },
    ...quiet,
    added: [],
    removed: [{ queue: "held", comment: "b" } as const],
  };
  const desk = play(deskWith(["a", "b"]), [
    { type: "changed", change, now: 100 },
    { type: "settle", now: 100 + fadeFor },
  ]);
  expect(shownIds(desk)).toEqual(["a"]);
});

test("the machine's decisions leave the lists alone", () => {
  const decision = decisionBy("Filters", "published", { by: { kind: "machine", id: "1", name: "Filters" } });
  const desk = play(deskWith(["a"]), [{ type: "told", news: { comment: "a", decision }, now: 1 }]);
  expect(desk.lists.held?.rows[0]?.gone).toBeNull();
});

test("a case that turns out to be decided shows by whom", () => {
  const found = caseOf(item("a", { status: "published" }), [decisionBy("Ada", "published")]);
  const desk = play(deskWith(["a"]), [{ type: "opened", case: found, now: 1 }]);
  expect(desk.lists.held?.rows[0]?.gone?.decision?.by.name).toBe("Ada");
});

test("a decision that is told is part of the case that is open", () => {
  const desk = play(deskWith(["a"]), [
    { type: "opened", case: caseOf(item("a")), now: 1 },
    told("a"),
    told("a"),
  ]);
  expect(desk.cases.a?.decisions).toHaveLength(1);
});
