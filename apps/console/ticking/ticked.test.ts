import { deskWith, play } from "../desk/example.js";
import { tick, tickAll, tickedIn, tickTo, untick } from "./ticked.js";

const desk = deskWith(["a", "b", "c", "d"]);
beforeEach(() => untick());

test("comments are ticked one by one, in spans, and all at once, in the order of the list", () => {
  tick(desk, "c");
  expect(tickedIn(desk)).toEqual(["c"]);
  tickTo(desk, "a");
  expect(tickedIn(desk)).toEqual(["a", "b", "c"]);
  tick(desk, "b");
  expect(tickedIn(desk)).toEqual(["a", "c"]);
  tickAll(desk);
  expect(tickedIn(desk)).toEqual(["a", "b", "c", "d"]);
  tickAll(desk);
  expect(tickedIn(desk)).toEqual([]);
});

test("a span without a beginning is one comment", () => {
  tickTo(desk, "b");
  expect(tickedIn(desk)).toEqual(["b"]);
});

test("what has left is ticked no more, and no list knows of another's ticks", () => {
  tickAll(desk);
  const choice = { decision: "publish" } as const;
  const decided = play(desk, [{ type: "decide", key: "k", choice, now: 1 }]);
  expect(tickedIn(decided)).toEqual(["b", "c", "d"]);
  expect(tickedIn(play(desk, [{ type: "queue", queue: "reported" }]))).toEqual([]);
  tick(desk, "elsewhere");
  expect(tickedIn(desk)).toEqual(["a", "b", "c", "d"]);
});
