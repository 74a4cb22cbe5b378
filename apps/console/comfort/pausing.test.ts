import fc from "fast-check";
import { isDue, later, rested, touched, type Working } from "./pausing.js";

const minute = 60_000;

/** Touches something every so many ms. */
function works(from: Working, { at, every, times }: { at: number; every: number; times: number }): Working {
  return Array.from({ length: times }, (_, number) => at + number * every).reduce(touched, from);
}

test("a pause is due after so many minutes at work", () => {
  const almost = works(rested, { at: 0, every: 20_000, times: 75 });
  expect(isDue(almost, 25)).toBe(false);
  expect(isDue(touched(almost, 25 * minute), 25)).toBe(true);
  expect(isDue(touched(almost, 25 * minute), null)).toBe(false);
});

test("whoever is away for five minutes has had theirs, and whoever is away for two has not worked meanwhile", () => {
  const worked = works(rested, { at: 0, every: 20_000, times: 61 });
  expect(touched(worked, 22 * minute).active).toBe(worked.active);
  expect(touched(worked, 25 * minute).active).toBe(0);
});

test("one that is put off is due again ten minutes later", () => {
  const put = later(works(rested, { at: 0, every: 20_000, times: 76 }), 25);
  expect(isDue(put, 25)).toBe(false);
  expect(isDue(works(put, { at: 25 * minute, every: 20_000, times: 31 }), 25)).toBe(true);
});

test("nobody has worked longer than time has gone by", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400_000 })), (gaps) => {
      let [now, working] = [0, rested];
      for (const gap of gaps) working = touched(working, (now += gap));
      expect(working.active).toBeLessThanOrEqual(now);
    }),
  );
});
