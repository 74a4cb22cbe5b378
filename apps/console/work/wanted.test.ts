import { caseOf, deskWith, item, play, quiet } from "../desk/example.js";
import { wantedCases } from "./wanted.js";

test("the case in front comes first, then those that may come next, then the one before", () => {
  const desk = play(deskWith(["a", "b", "c", "d", "e", "f"]), [{ type: "step", by: 1, now: 0 }]);
  expect(wantedCases(desk)).toEqual(["b", "c", "d", "e", "f", "a"]);
});

test("what is at hand is not asked for again, unless its text has changed", () => {
  const known = play(deskWith(["a", "b"]), [{ type: "opened", case: caseOf(item("a")), now: 0 }]);
  expect(wantedCases(known)).toEqual(["b"]);
  const added = [{ ...item("a", { revision: 2 }), queue: "held" } as const];
  const changed = play(known, [
    { type: "changed", change: { queues: {}, ...quiet, added, removed: [] }, now: 0 },
  ]);
  expect(wantedCases(changed)).toEqual(["a", "b"]);
});

test("a case that only its address names is asked for, too", () => {
  const desk = play(deskWith(["a"]), [{ type: "select", comment: "elsewhere", now: 0 }]);
  expect(wantedCases(desk)).toEqual(["elsewhere", "a"]);
});
