import fc from "fast-check";
import { burst, spansBefore } from "./burst.js";

const counts = fc.integer({ min: 0, max: 5000 });

test.each([
  [2, 0, false],
  [3, 0, true],
  [5, 12, false],
  [8, 12, true],
  [30, 12 * 20, false],
  [40, 12 * 20, true],
])("%i after %i in the twelve spans before: a burst is %s", (count, before, is) => {
  expect(burst(count, before)).toBe(is);
});

test("what is no more than usual is no burst", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 4 }), (before, less) => {
      expect(burst(Math.max(0, Math.ceil(before / spansBefore) - less), before)).toBe(false);
    }),
  );
});

test("a burst stays one with more in it, and with less before it", () => {
  fc.assert(
    fc.property(counts, counts, (count, before) => {
      if (!burst(count, before)) return;
      expect(burst(count + 1, before)).toBe(true);
      if (before > 0) expect(burst(count, before - 1)).toBe(true);
    }),
  );
});
