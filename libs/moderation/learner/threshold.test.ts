import { noDrift } from "./drift.js";
import { lowestAlone, mostRecent, mostUnaided, type RecentDecision, remember } from "./recent.js";
import { someRandom } from "./some-random.js";
import { type Evidence, thresholdFor } from "./threshold.js";

const sure = 0.9995;

function decisions(count: number, of: Partial<RecentDecision>): RecentDecision[] {
  const some = { logit: 0, probability: 0.1, rejected: false, weight: 1 };
  return Array.from({ length: count }, (_, at) => ({ ...some, lesson: at + 1, ...of }));
}

/** All of them unaided. */
function evidence(decisions: readonly RecentDecision[], drift = noDrift): Evidence {
  const recent = decisions.map((one, at) => ({ ...one, lesson: at + 1 }));
  const unaided = recent.filter(({ probability }) => probability >= lowestAlone);
  return { recent, unaided, drift, lessons: recent.length };
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
  expect(thresholdFor(evidence(recent), 0.05)).toEqual({ from: null, more });
});

test("at most one wrong in 200 takes 598 right ones, and it says how many are missing", () => {
  const others = decisions(400, {});
  expect(thresholdFor(evidence([...others, ...rejections(597)]), 0.005)).toEqual({ from: null, more: 2 });
  expect(thresholdFor(evidence([...others, ...rejections(598)]), 0.005)).toMatchObject({ from: 0.5 });
});

test("a wrong one among the sure ones takes more right ones", () => {
  const recent = [...decisions(402, {}), ...rejections(597), ...mistakes(1)];
  expect(thresholdFor(evidence(recent), 0.005)).toEqual({ from: null, more: 584 });
  expect(thresholdFor(evidence([...recent, ...rejections(349)]), 0.005)).toMatchObject({ from: 0.5 });
});

test("it acts no lower than where it is proven", () => {
  const recent = [
    ...decisions(400, {}),
    ...rejections(600),
    ...rejections(100, { probability: 0.81 }),
    ...mistakes(60, { probability: 0.81 }),
  ];
  const proven = thresholdFor(evidence(recent), 0.01);
  expect(proven).toMatchObject({ from: 0.85 });
  expect("wrongAtMost" in proven && proven.wrongAtMost).toBeCloseTo(0.005, 3);
});

test("while scores do not hold, only what came since counts", () => {
  const all = evidence([...decisions(400, {}), ...rejections(2000)], { excess: 20, since: 2301 });
  expect(thresholdFor(all, 0.005)).toEqual({ from: null, more: 200 });
});

test("what is known already proves on once the learner rejects alone, though each that is drawn then stands for twenty", () => {
  const before = [...decisions(400, {}), ...rejections(700)];
  for (const drawn of [1, 3, 30, 300])
    expect(thresholdFor(evidence([...before, ...rejections(drawn, { weight: 20 })]), 0.005).from).toBe(0.5);
});

test("scores that were looked at seldom count for as many comments as there are of them", () => {
  const riskier = { probability: 0.62, weight: 20 };
  const recent = [
    ...decisions(400, {}),
    ...rejections(600),
    ...rejections(2, riskier),
    ...mistakes(2, riskier),
  ];
  expect(thresholdFor(evidence(recent), 0.02).from).toBe(0.7);
});

test("what other filters or people's own choice brought to light proves nothing of the learner alone", () => {
  const all = evidence([...decisions(400, {}), ...rejections(700)]);
  expect(thresholdFor({ ...all, unaided: all.unaided.slice(0, 500) }, 0.005).from).toBeNull();
});

test("whoever stands for others proves no more than was looked at", () => {
  const recent = [...decisions(400, {}), ...rejections(300, { weight: 20 })];
  expect(thresholdFor(evidence(recent), 0.005).from).toBeNull();
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
    if (thresholdFor(evidence(recent), most).from !== null) broken++;
  }
  expect(broken / tries).toBeLessThan(0.05);
});

const looksInAll = 120;
const commentsBetween = 500;

/**
 * A site's time with a learner that rejects alone where that is proven; people look at one in twenty of these, and at all else.
 * @param wrong of all that the learner is sure of, the share that people would publish
 * @returns of the looks after it was first proven, the share at which it still was
 */
function keptBy(wrong: number, seed: number): { proven: number; looks: number } {
  const random = someRandom(seed);
  const evidence: Evidence = { recent: [], unaided: [], drift: noDrift, lessons: 0 };
  const all = { proven: 0, looks: 0 };
  let from: number | null = null;
  for (let comment = 0; comment < commentsBetween * looksInAll; comment++) {
    const isSure = random() < 0.2;
    const probability = isSure ? 0.9 + 0.1 * random() : 0.3 * random();
    const isAlone = from !== null && probability >= from;
    if (!isAlone || random() < 0.05) {
      const rejected = isSure ? random() >= wrong : random() < 0.1;
      const weight = isAlone ? 20 : 1;
      const decision = { lesson: ++evidence.lessons, logit: 0, probability, rejected, weight };
      remember(evidence.recent, decision, mostRecent);
      if (isSure) remember(evidence.unaided, decision, mostUnaided);
    }
    if (comment % commentsBetween > 0) continue;
    ({ from } = thresholdFor(evidence, 0.005));
    if (from !== null) all.proven++;
    if (all.proven > 0) all.looks++;
  }
  return all;
}

test("a learner that is right often enough keeps its right to reject alone for as long as it is", () => {
  for (const seed of [1, 2]) {
    const { proven, looks } = keptBy(0.001, seed);
    expect(proven / looks).toBeGreaterThan(0.9);
  }
});

test("one that is wrong more often than it may be is let reject alone at one look in twenty at most", () => {
  const seeds = [1, 2, 3];
  const all = seeds.map((seed) => keptBy(0.006, seed));
  const proven = all.reduce((sum, one) => sum + one.proven, 0);
  expect(proven / (seeds.length * looksInAll)).toBeLessThan(0.05);
});
