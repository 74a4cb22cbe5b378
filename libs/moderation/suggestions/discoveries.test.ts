import fc from "fast-check";
import { byChance, discoveries, type Seen } from "./discoveries.js";

/** By adding up the chances of each number there may be. */
function added({ rejected, others }: Seen, share: number): number {
  const all = rejected + others;
  let [sum, ways] = [0, 1];
  for (let some = 0; some <= all; some++) {
    if (some >= rejected) sum += ways * share ** some * (1 - share) ** (all - some);
    ways = (ways * (all - some)) / (some + 1);
  }
  return sum;
}

const seen = fc.record({ rejected: fc.nat({ max: 40 }), others: fc.nat({ max: 40 }) });
const shares = fc.integer({ min: 1, max: 99 }).map((part) => part / 100);

test("the chance of so many rejected ones is the sum of the chances of each number", () => {
  fc.assert(
    fc.property(seen, shares, (one, share) => {
      expect(byChance(one, share)).toBeCloseTo(added(one, share), 8);
    }),
  );
});

test("what is discovered is what Benjamini and Hochberg's steps give, one by one", () => {
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 30 }), shares, (all, share) => {
      const sorted = all.map((one) => byChance(one, share)).sort((one, other) => one - other);
      let passing = 0;
      for (const [at, chance] of sorted.entries())
        if (chance <= (0.01 * (at + 1)) / all.length) passing = at + 1;
      const found = discoveries(all, share);
      const last = sorted[passing - 1];
      expect(found).toEqual(last === undefined ? [] : all.filter((one) => byChance(one, share) <= last));
    }),
  );
});

test("the more is looked at, the more it takes to be more than chance", () => {
  const found = { rejected: 4, others: 0 };
  const common = { rejected: 5, others: 5 };
  // 0.2⁴ = 0.0016
  expect(discoveries([found], 0.2)).toEqual([found]);
  expect(discoveries([found, ...Array.from({ length: 20 }, () => common)], 0.5)).toEqual([]);
});

test("where all is rejected, nothing tells", () => {
  expect(discoveries([{ rejected: 50, others: 0 }], 1)).toEqual([]);
  expect(discoveries([], 0.5)).toEqual([]);
});
