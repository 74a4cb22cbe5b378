import type { Happening } from "./apply.js";
import { emptyDesk, idOf } from "./desk.js";
import { deskWith, freshIds, item, play, quiet, shownIds } from "./example.js";

const step = (by: 1 | -1) => ({ type: "step", by, now: 0 }) as const;
const skip = { type: "skip", now: 0 } as const;

test("one steps through the list and stops at its ends", () => {
  const desk = deskWith(["a", "b"]);
  expect(play(desk, [step(-1)]).selected).toBe("a");
  expect(play(desk, [step(1), step(1), step(1)]).selected).toBe("b");
});

test("a step beyond the end shows what has arrived", () => {
  const added = [{ ...item("b"), queue: "held" } as const];
  const desk = play(deskWith(["a"]), [
    {
      type: "changed",
      change: { queues: { held: 2 }, ...quiet, added, removed: [] },
      now: 0,
    },
    step(1),
  ]);
  expect(shownIds(desk)).toEqual(["a", "b"]);
  expect(desk.selected).toBe("b");
});

test("what is skipped stays in its place and comes back last", () => {
  const desk = play(deskWith(["a", "b", "c"]), [skip, skip, skip]);
  expect(shownIds(desk)).toEqual(["a", "b", "c"]);
  expect(desk.lists.held?.rows.map(({ skipped }) => skipped)).toEqual([true, true, true]);
  expect(desk.selected).not.toBeNull();
});

test("a decision passes over what was skipped", () => {
  const desk = play(deskWith(["a", "b", "c"]), [
    step(1),
    skip,
    { type: "decide", key: "1", choice: { decision: "publish" }, now: 0 },
  ]);
  expect(desk.selected).toBe("a");
});

test("the only case can't be skipped away", () => {
  expect(play(deskWith(["a"]), [skip]).selected).toBe("a");
});

test("another queue begins with its own first case", () => {
  const page = { items: [item("r")], next: null };
  const desk = play(deskWith(["a"]), [
    { type: "loaded", queue: "reported", page, after: null, asked: 0 },
    { type: "queue", queue: "reported" },
  ]);
  expect(desk.selected).toBe("r");
  expect(play(desk, [{ type: "queue", queue: "held" }]).selected).toBe("a");
});

describe("a queue by what matters most", () => {
  const placed = (id: string, turn: string) => ({
    ...item(id),
    order: { severity: "grave" as const, readers: 0, turn: `2026-11-24T${turn}:00.000Z` },
  });
  const desk = (next: string | null) =>
    play(emptyDesk("me", "held", null), [
      {
        type: "loaded",
        queue: "held",
        page: { items: [placed("a", "08:00"), placed("b", "10:00"), placed("c", "12:00")], next },
        after: null,
        asked: 0,
      },
    ]);
  const arrive = (id: string, turn: string): Happening => ({
    type: "changed",
    change: { ...quiet, queues: {}, added: [{ ...placed(id, turn), queue: "held" }], removed: [] },
    now: 0,
  });

  test("what arrives has its place where it is shown, and never above what one is at", () => {
    const arrived = play(desk(null), [arrive("x", "09:00"), arrive("y", "13:00"), arrive("z", "07:00")]);
    expect(shownIds(arrived)).toEqual(["a", "b", "c"]);
    const shown = play(arrived, [step(1), { type: "reveal" }]);
    expect(shown.selected).toBe("b");
    expect(shownIds(shown)).toEqual(["a", "b", "z", "x", "c", "y"]);
  });

  test("while there is more to load, what comes before that arrives, and the rest comes with it", () => {
    const arrived = play(desk("cursor"), [arrive("x", "09:00"), arrive("y", "13:00")]);
    expect(freshIds(arrived)).toEqual(["x"]);
  });

  test("what its first page tells again takes away what is gone from there, and nothing that lies beyond", () => {
    const items = [placed("b", "10:00")];
    const again = play(desk("cursor"), [
      { type: "loaded", queue: "held", page: { items, next: "other" }, after: null, asked: 9 },
    ]);
    const rows = again.lists.held?.rows.map(({ item, gone }) => [idOf(item), gone !== null]);
    expect(rows).toEqual([
      ["a", true],
      ["b", false],
      ["c", false],
    ]);
  });

  test("in another order, the list is asked for anew", () => {
    const other = play(desk(null), [{ type: "order", order: "oldest" }]);
    expect(other).toMatchObject({ order: "oldest", selected: null, lists: {} });
  });
});
