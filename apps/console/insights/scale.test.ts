import fc from "fast-check";
import { ticksUpTo } from "./scale.js";

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [47, [0, 20, 40, 60]],
  [100, [0, 50, 100]],
])("an axis up to %d has lines at %j", (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks);
});

test("there are a few lines, evenly apart, and all that is drawn lies between the first and the last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
      const ticks = ticksUpTo(most);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))).size).toBe(1);
    }),
  );
});
