import fc from "fast-check";
import { bucketOf, quantile } from "./buckets.js";

test("what is told of how long answers took is right to within a tenth", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (all, share) => {
        const took: Record<string, number> = {};
        for (const one of all) took[bucketOf(one)] = (took[bucketOf(one)] ?? 0) + 1;
        const exact = all.toSorted((one, other) => one - other)[Math.ceil(share * all.length) - 1] ?? 0;
        const told = quantile(took, share) ?? 0;
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(0.1 * exact + 1);
      },
    ),
  );
});

test("where nothing was answered, nothing is told", () => expect(quantile({}, 0.5)).toBeNull());
