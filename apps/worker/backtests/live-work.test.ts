import { LiveWork } from "./live-work.js";

test("what one thread notes, another sees", () => {
  const here = new LiveWork();
  const there = new LiveWork(here.memory);
  expect(there.isGoingOn()).toBe(false);
  here.note();
  expect(there.isGoingOn()).toBe(true);
});
