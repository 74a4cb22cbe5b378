import fc from "fast-check";
import { secondsUpTo, ticksUpTo } from "./scale.js";

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

test.each([
  [0, [0, 1]],
  [90, [0, 30, 60, 90]],
  [7000, [0, 1800, 3600, 5400, 7200]],
  [100_000, [0, 43_200, 86_400, 129_600]],
  [500_000, [0, 172_800, 345_600, 518_400]],
])("an axis of waits up to %d s has lines at %j", (most, ticks) => {
  expect(secondsUpTo(most)).toEqual(ticks);
});

test("lines of waits are a few whole seconds, minutes, hours or days apart, up to the longest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000_000 }), (most) => {
      const ticks = secondsUpTo(most);
      const [, step = 0] = ticks;
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
      const unit = [86_400, 3600, 60, 1].find((one) => step >= one) ?? 1;
      expect(step % unit).toBe(0);
    }),
  );
});
