import { noDrift } from "./drift.js";
import type { RecentDecision } from "./recent.js";
import { someRandom } from "./some-random.js";
import { thresholdFor } from "./threshold.js";

const sure = 0.9995;

function decisions(count: number, of: Partial<RecentDecision>): RecentDecision[] {
  const some = { logit: 0, probability: 0.1, rejected: false, weight: 1 };
  return Array.from({ length: count }, (_, at) => ({ ...some, lesson: at + 1, ...of }));
}

const rejections = (count: number, of: Partial<RecentDecision> = {}) =>
  decisions(count, { probability: sure, rejected: true, ...of });
const mistakes = (count: number, of: Partial<RecentDecision> = {}) =>
  decisions(count, { probability: sure, rejected: false, ...of });

test.each([
  ["none", [], 300],
  ["too few", decisions(280, {}), 30],
  ["all of one kind", decisions(500, {}), 30],
])("with %s there is nothing to prove yet", (_, recent, more) => {
  expect(thresholdFor(recent, noDrift, 0.05)).toEqual({ from: null, more });
});

test("at most one wrong in 200 takes 598 right ones, and it says how many are missing", () => {
  const others = decisions(400, {});
  expect(thresholdFor([...others, ...rejections(597)], noDrift, 0.005)).toEqual({ from: null, more: 2 });
  expect(thresholdFor([...others, ...rejections(598)], noDrift, 0.005)).toMatchObject({ from: 0.5 });
});

test("a wrong one among the sure ones takes more right ones", () => {
  const recent = [...decisions(402, {}), ...rejections(597), ...mistakes(1)];
  expect(thresholdFor(recent, noDrift, 0.005)).toEqual({ from: null, more: 584 });
  expect(thresholdFor([...recent, ...rejections(349)], noDrift, 0.005)).toMatchObject({ from: 0.5 });
});

test("it acts no lower than where it is proven", () => {
  const recent = [
    ...decisions(400, {}),
    ...rejections(600),
    ...rejections(100, { probability: 0.81 }),
    ...mistakes(60, { probability: 0.81 }),
  ];
  const proven = thresholdFor(recent, noDrift, 0.01);
  expect(proven).toMatchObject({ from: 0.85 });
  expect("wrongAtMost" in proven && proven.wrongAtMost).toBeCloseTo(0.005, 3);
});

test("while scores do not hold, only what came since counts", () => {
  const recent = [...decisions(400, {}), ...rejections(2000)].map((one, at) => ({ ...one, lesson: at + 1 }));
  expect(thresholdFor(recent, { excess: 20, since: 2301 }, 0.005)).toEqual({ from: null, more: 200 });
});

test("whoever stands for others proves no more than was looked at", () => {
  const recent = [...decisions(400, {}), ...rejections(300, { weight: 20 })];
  expect(thresholdFor(recent, noDrift, 0.005).from).toBeNull();
});

test("in 95 of 100 cases and more, what is proven is true", () => {
  const most = 0.05;
  const random = someRandom(11);
  const tries = 300;
  let broken = 0;
  for (let round = 0; round < tries; round++) {
    // of scores from 0.5 on, a share just above what is allowed is wrong
    const recent = Array.from({ length: 600 }, (_, at) => {
      const probability = random();
      const rejected = random() < (probability >= 0.5 ? 0.94 : 0.1);
      return { lesson: at + 1, logit: 0, probability, rejected, weight: 1 };
    });
    if (thresholdFor(recent, noDrift, most).from !== null) broken++;
  }
  expect(broken / tries).toBeLessThan(0.05);
});
