import { measuredFrom } from "./measure.js";
import { calibrationError, reliabilityOf } from "./reliability.js";

function decision(probability: number, rejected: boolean, weight = 1) {
  return { lesson: 1, logit: 0, probability, rejected, weight };
}

test("precision and recall are those of comments that scored as much or more", () => {
  const recent = [decision(0.9, true), decision(0.8, false), decision(0.4, true), decision(0.1, false)];
  expect(measuredFrom(recent, 0.8)).toEqual({ precision: 0.5, recall: 0.5 });
  expect(measuredFrom(recent, 0.4)).toEqual({ precision: 2 / 3, recall: 1 });
});

test("what was drawn for the audit counts for those that nobody looked at", () => {
  const recent = [decision(0.9, true, 10), decision(0.9, false, 10), decision(0.6, true)];
  expect(measuredFrom(recent, 0.5)).toEqual({ precision: 11 / 21, recall: 1 });
});

test("what is not there is not measured", () => {
  expect(measuredFrom([], 0.5)).toEqual({ precision: null, recall: null });
});

test("scores that hold have no error, in ten bands", () => {
  const hold = [...Array<null>(7)]
    .map(() => decision(0.7, true))
    .concat([...Array<null>(3)].map(() => decision(0.7, false)));
  const reliability = reliabilityOf(hold);
  expect(reliability).toHaveLength(10);
  expect(reliability[7]).toMatchObject({ from: 0.7, to: 0.8, weight: 10, rejected: 0.7 });
  expect(reliability[7]?.said).toBeCloseTo(0.7);
  expect(reliability[0]).toMatchObject({ weight: 0, said: null, rejected: null });
  expect(calibrationError(reliability)).toBeCloseTo(0);
});

test("scores that say too much are off by as much", () => {
  expect(calibrationError(reliabilityOf([decision(1, false), decision(0.9, false)]))).toBeCloseTo(0.95);
  expect(calibrationError(reliabilityOf([]))).toBe(0);
});
