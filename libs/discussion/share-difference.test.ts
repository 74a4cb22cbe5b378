import { measuredShare } from "./measured-share.js";
import { shareDifference } from "./share-difference.js";

// Newcombe (1998), table II, method 10: of 56/70 and 48/80, of 9/10 and 3/10, of 0/10 and 0/20
test.each([
  [48, 80, 56, 70, 0.0524, 0.3339],
  [3, 10, 9, 10, 0.1705, 0.809],
  [0, 20, 0, 10, -0.1611, 0.2775],
])("%d of %d and %d of %d differ by between %d and %d", (part, of, other, ofOther, low, high) => {
  const found = shareDifference(measuredShare({ part, of }), measuredShare({ part: other, of: ofOther }));
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test("what was not measured differs from nothing", () => {
  const [none, some] = [measuredShare({ part: 0, of: 0 }), measuredShare({ part: 1, of: 2 })];
  expect(shareDifference(none, some)).toMatchObject({ difference: null, low: null, high: null });
});
