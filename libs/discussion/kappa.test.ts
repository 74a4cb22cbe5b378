import { kappa } from "./kappa.js";

test.each([
  // Cohen's own form of it: 20 and 15 of 50 the same, one says yes to 25, the other to 30
  [{ part: 35, of: 50 }, [25, 30], 0.4],
  [{ part: 10, of: 10 }, [5, 5], 1],
  [{ part: 5, of: 10 }, [5, 5], 0],
  [{ part: 0, of: 10 }, [5, 5], -1],
] as const)("of %j, with yes said %j times, kappa is %d", (same, yes, expected) => {
  expect(kappa(same, yes)).toBeCloseTo(expected);
});

test("where nothing was rated, or both always say the same, nothing is told", () => {
  expect(kappa({ part: 0, of: 0 }, [0, 0])).toBeNull();
  expect(kappa({ part: 4, of: 4 }, [4, 4])).toBeNull();
});
