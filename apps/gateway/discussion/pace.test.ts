import { Pace } from "./pace.js";

const { jest } = import.meta;

/** Tells as many at once as there are, and takes its time over it. */
function paced(took: number) {
  const told: number[][] = [];
  const pace = new Pace<number>((items) => {
    told.push([...items]);
    jest.advanceTimersByTime(took);
  });
  return { told, pace };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("what is said alone is told at once", () => {
  const { told, pace } = paced(10);
  pace.take(1);
  jest.advanceTimersByTime(20);
  pace.take(2);
  expect(told).toEqual([[1], [2]]);
});

test("what is said while one rests is told together, in its order", () => {
  const { told, pace } = paced(10);
  for (const one of [1, 2, 3]) pace.take(one);
  expect(told).toEqual([[1]]);
  jest.advanceTimersByTime(19);
  expect(told).toEqual([[1]]);
  jest.advanceTimersByTime(1);
  expect(told).toEqual([[1], [2, 3]]);
});

test("however long telling takes, the next waits for no more than a moment", () => {
  const { told, pace } = paced(5000);
  pace.take(1);
  pace.take(2);
  jest.advanceTimersByTime(250);
  expect(told).toEqual([[1], [2]]);
});

test("where nobody listens any more, nothing is told", () => {
  const { told, pace } = paced(10);
  pace.take(1);
  pace.take(2);
  pace.close();
  jest.advanceTimersByTime(1000);
  expect(told).toEqual([[1]]);
});
