import fc from "fast-check";
import { incompleteBeta } from "./beta.js";
import { fewestMore, isProven, mostWrong } from "./bound.js";

function choose(count: bigint, of: bigint): bigint {
  let ways = 1n;
  for (let at = 0n; at < of; at++) ways = (ways * (count - at)) / (at + 1n);
  return ways;
}

/** The chance of `wrong` or fewer among `count` where 1 in `every` is wrong, by whole numbers; exact to 15 digits. */
function exactChance(count: number, wrong: number, every: number): number {
  const [all, one] = [BigInt(every), 10n ** 20n];
  let ways = 0n;
  for (let some = 0n; some <= BigInt(wrong); some++) {
    ways += choose(BigInt(count), some) * (all - 1n) ** (BigInt(count) - some);
  }
  return Number((ways * one) / all ** BigInt(count)) / 1e20;
}

const samples = fc
  .record({
    count: fc.integer({ min: 1, max: 400 }),
    wrong: fc.nat({ max: 20 }),
    every: fc.integer({ min: 2, max: 300 }),
  })
  .filter(({ count, wrong }) => wrong < count);

test("the incomplete beta function gives the binomial distribution, as counted in whole numbers", () => {
  fc.assert(
    fc.property(samples, ({ count, wrong, every }) => {
      const chance = incompleteBeta(1 - 1 / every, count - wrong, wrong + 1);
      expect(chance).toBeCloseTo(exactChance(count, wrong, every), 10);
    }),
  );
});

test("the incomplete beta function is mirrored", () => {
  const half = fc.double({ min: 0.5, max: 5000, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1024 }), half, half, (part, a, b) => {
      // 1 − x is exact
      const x = part / 1024;
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 8);
    }),
  );
});

test("a share is proven exactly where so few wrong ones would come by chance in 5 of 100 samples or fewer", () => {
  fc.assert(
    fc.property(samples, ({ count, wrong, every }) => {
      expect(isProven({ count, wrong }, 1 / every)).toBe(exactChance(count, wrong, every) <= 0.05);
    }),
  );
});

// 0.05 = 0.995^n, and so on
test.each([
  [0, 0, 0.005, 598],
  [0, 0, 0.05, 59],
  [400, 0, 0.005, 198],
  [598, 0, 0.005, 0],
  [598, 1, 0.005, 349],
])("of %i with %i wrong, at most %d wrong is proven after so many more", (count, wrong, most, more) => {
  expect(fewestMore({ count, wrong }, most)).toBe(more);
});

// Clopper & Pearson's upper limits, one-sided 95 %
test.each([
  [10, 0, 0.2589],
  [100, 0, 0.02951],
  [100, 5, 0.1023],
  [20, 19, 0.9974],
  [20, 20, 1],
])("of %i with %i wrong, at most %d of all are", (count, wrong, limit) => {
  expect(mostWrong({ count, wrong })).toBeCloseTo(limit, 3);
});

test("more right ones never prove less, more wrong ones never more", () => {
  fc.assert(
    fc.property(samples, ({ count, wrong }) => {
      const limit = mostWrong({ count, wrong });
      expect(mostWrong({ count: count + 1, wrong })).toBeLessThanOrEqual(limit);
      expect(mostWrong({ count: count + 1, wrong: wrong + 1 })).toBeGreaterThanOrEqual(limit);
      expect(limit).toBeGreaterThan(wrong / count);
    }),
  );
});
