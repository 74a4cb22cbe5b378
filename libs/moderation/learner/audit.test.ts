import { sampleOf } from "./audit.js";
import { someRandom } from "./some-random.js";

test("equal weights leave the sample as it was counted", () => {
  const audited = [true, false, false, false].map((wrong) => ({ wrong, weight: 20 }));
  expect(sampleOf(audited)).toEqual({ count: 4, wrong: 1 });
});

test("nothing looked at is an empty sample", () => {
  expect(sampleOf([])).toEqual({ count: 0, wrong: 0 });
});

test("what is looked at by unequal chances measures all of it, over many samples", () => {
  // those that seem sure are wrong more seldom, and looked at ten times as seldom
  const random = someRandom(7);
  const all = Array.from({ length: 4000 }, () => {
    const sure = random() < 0.8;
    return { chance: sure ? 0.05 : 0.5, wrong: random() < (sure ? 0.02 : 0.2) };
  });
  const truth = all.filter(({ wrong }) => wrong).length / all.length;
  const shares = Array.from({ length: 200 }, () => {
    const looked = all.filter(({ chance }) => random() < chance);
    const { count, wrong } = sampleOf(looked.map(({ wrong, chance }) => ({ wrong, weight: 1 / chance })));
    return wrong / count;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean).toBeCloseTo(truth, 2);
});
