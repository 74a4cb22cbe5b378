import fc from "fast-check";
import { calibrated, fit, type Outcome, uncalibrated } from "./calibration.js";
import { logistic } from "./regression.js";

/** Outcomes as a slope and an offset make them, every probability being met by as many rejections as it says. */
function outcomes(slope: number, offset: number): Outcome[] {
  return Array.from({ length: 61 }, (_, at) => (at - 30) / 10).flatMap((logit) => {
    const share = logistic(slope * logit + offset);
    return [
      { logit, rejected: true, weight: 2000 * share },
      { logit, rejected: false, weight: 2000 * (1 - share) },
    ];
  });
}

test.each([
  [1, 0],
  [3, -2],
  [0.4, 1.5],
])("finds slope %d and offset %d again", (slope, offset) => {
  const found = fit(outcomes(slope, offset), uncalibrated);
  expect(found.slope).toBeCloseTo(slope, 1);
  expect(found.offset).toBeCloseTo(offset, 1);
});

test("one decision that stands for ten weighs as ten", () => {
  const one = { logit: 1, rejected: false, weight: 10 };
  const ten = Array.from({ length: 10 }, () => ({ ...one, weight: 1 }));
  const [asOne, asTen] = [fit([one], uncalibrated), fit(ten, uncalibrated)];
  expect(asOne.slope).toBeCloseTo(asTen.slope, 9);
  expect(asOne.offset).toBeCloseTo(asTen.offset, 9);
});

const anyOutcomes = fc.array(
  fc.record({
    logit: fc.double({ min: -30, max: 30, noNaN: true }),
    rejected: fc.boolean(),
    weight: fc.double({ min: 1, max: 100, noNaN: true }),
  }),
  { maxLength: 200 },
);

function loss(calibration: typeof uncalibrated, list: readonly Outcome[]): number {
  return list.reduce((sum, { logit, rejected, weight }) => {
    const said = calibrated(calibration, logit);
    return sum - weight * Math.log(Math.max(1e-300, rejected ? said : 1 - said));
  }, 0);
}

test("whatever came out, a higher score means more, and nothing gets worse", () => {
  fc.assert(
    fc.property(anyOutcomes, (list) => {
      const found = fit(list, uncalibrated);
      expect(found.slope).toBeGreaterThan(0);
      expect(Number.isFinite(found.offset)).toBe(true);
      expect(loss(found, list)).toBeLessThanOrEqual(loss(uncalibrated, list) + 1e-6);
    }),
    { numRuns: 300 },
  );
});
