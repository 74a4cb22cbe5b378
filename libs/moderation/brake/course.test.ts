import fc from "fast-check";
import { someRandom } from "../learner/some-random.js";
import { type Course, goneOn, isFarMore, limitOf, onCourse } from "./course.js";

/** Courses of something that acts on a share of comments. @returns after how many comments it is far gone; null where it is not */
function farGone(
  random: () => number,
  acts: number,
  expected: number,
  { within, limit = limitOf(1e6) }: Limits,
) {
  let course: Course = onCourse;
  for (let judged = 1; judged <= within; judged++) {
    course = goneOn(course, random() < acts, expected);
    if (course.hits >= 8 && course.excess >= limit) return judged;
  }
  return null;
}

interface Limits {
  within: number;
  limit?: number;
}

test("what acts as expected goes that far by chance no more often than is said, rare or not", () => {
  const random = someRandom(20_261_129);
  const [runs, within] = [2000, 200];
  // with a limit of one in 2,000 comments, at most one run of 200 comments in ten
  for (const expected of [0.01, 0.05, 0.2, 0.5]) {
    let far = 0;
    for (let run = 0; run < runs; run++)
      if (farGone(random, expected, expected, { within, limit: limitOf(2000) }) !== null) far++;
    expect(far / runs).toBeLessThanOrEqual(within / 2000);
  }
});

test("what acts as expected is not braked in 1,000,000 comments", () => {
  const random = someRandom(7);
  for (const expected of [0.001, 0.03])
    expect(farGone(random, expected, expected, { within: 500_000 })).toBeNull();
});

test("a tenfold rise is noticed after some 14 hits", () => {
  const random = someRandom(9);
  for (const expected of [0.0005, 0.002, 0.01]) {
    const noticed = Array.from(
      { length: 200 },
      () => farGone(random, 10 * expected, expected, { within: 1_000_000 }) ?? Infinity,
    ).sort((one, other) => one - other);
    const hits = 10 * expected * (noticed[100] ?? Infinity);
    expect(hits).toBeLessThan(16);
    expect(10 * expected * (noticed[190] ?? Infinity)).toBeLessThan(26);
  }
});

test("a course is never below where it began, and few hits are never far more", () => {
  const share = fc.double({ min: 1e-5, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(share, fc.array(fc.boolean(), { maxLength: 60 }), (expected, outcomes) => {
      let course: Course = onCourse;
      for (const isHit of outcomes) {
        course = goneOn(course, isHit, expected);
        expect(course.excess).toBeGreaterThanOrEqual(0);
        expect(course.hits).toBeLessThanOrEqual(course.of);
        if (course.hits < 8) expect(isFarMore(course, 1)).toBe(false);
      }
    }),
  );
});
