import { deskWith, item, play, shownIds } from "./example.js";

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
    { type: "changed", change: { queues: { held: 2 }, urgent: {}, added, removed: [] }, now: 0 },
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
