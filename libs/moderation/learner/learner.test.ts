import { exportLearner } from "./bytes.js";
import { judge, learn, type Learner, newLearner, notice, unlearn } from "./learner.js";
import { someRemark, taught } from "./some-decisions.js";
import { thresholdFor } from "./threshold.js";

/** All that it knows, quickly compared. */
function known(learner: Learner): string {
  return Buffer.from(exportLearner(learner)).toString("base64");
}

const insult = { text: "Quel connard", context: {} };
const thanks = { text: "Merci pour cet article", context: {} };

test("it knows nothing at first", () => {
  expect(judge(newLearner(), insult)).toBe(0.5);
});

test("it learns what people reject, and what they publish", () => {
  const learner = taught(300);
  expect(judge(learner, insult)).toBeGreaterThan(0.8);
  expect(judge(learner, thanks)).toBeLessThan(0.3);
});

test("it sees through what hides a word", () => {
  const learner = taught(300);
  for (const text of ["Quel c0nnard", "Quel c.o.n.n.a.r.d", "Quel соnnаrd"])
    expect(judge(learner, { text, context: {} })).toBeGreaterThan(0.6);
});

test("what is rejected rarely teaches more each time than what is published, and three times as much at most", () => {
  const learner = newLearner();
  const errors = Array.from({ length: 60 }, (_, number) => {
    const remark = { text: `${number % 10 === 9 ? "connard" : "bonjour"} ${number}`, context: {} };
    return Math.abs(learn(learner, remark, number % 10 === 9).error);
  });
  const rejections = errors.filter((_, number) => number % 10 === 9);
  expect(Math.max(...errors)).toBeLessThan(3);
  expect(rejections[0]).toBeGreaterThan(1);
  expect(judge(learner, insult)).toBeGreaterThan(2 * judge(learner, { text: "bonjour", context: {} }));
});

test("it learns from the context, too", () => {
  const learner = newLearner();
  for (let number = 0; number < 300; number++) {
    const rejected = number % 3 === 0;
    learn(learner, { text: `avis ${number}`, context: { rejected: rejected ? 5 : 0 } }, rejected);
  }
  const score = (rejected: number) => judge(learner, { text: "avis", context: { rejected } });
  expect(score(5)).toBeGreaterThan(score(0) + 0.2);
});

test("the same comments and decisions in the same order make the same learner", () => {
  expect(known(taught(120)) === known(taught(120))).toBe(true);
});

test("people who contradict each other leave it unsure, and without anything that it may do alone", () => {
  const learner = newLearner();
  for (let number = 0; number < 1200; number++) learn(learner, insult, number % 2 === 0);
  expect(judge(learner, insult)).toBeGreaterThan(0.3);
  expect(judge(learner, insult)).toBeLessThan(0.7);
  expect(thresholdFor(learner, 0.2)).toMatchObject({ from: null });
});

test("judging changes nothing", () => {
  const learner = taught(60);
  judge(learner, insult);
  expect(known(learner) === known(taught(60))).toBe(true);
});

test("a decision taken back at once is as if it had not been", () => {
  const [learner, untouched] = [taught(70), taught(70)];
  unlearn(learner, insult, false, learn(learner, insult, false));
  for (let number = 0; number < 20; number++) {
    const remark = someRemark(number);
    expect(judge(learner, remark)).toBeCloseTo(judge(untouched, remark), 5);
  }
  expect(learner.recent).toEqual(untouched.recent);
});

test("a decision taken back later weighs less than if it stood, and no more counts as measured", () => {
  const [learner, standing] = [taught(10), taught(10)];
  const odd = { text: "zygomatique", context: {} };
  const lesson = learn(learner, odd, true);
  learn(standing, odd, true);
  for (let number = 10; number < 60; number++) {
    const { rejected, ...remark } = someRemark(number);
    for (const either of [learner, standing]) learn(either, remark, rejected);
  }
  unlearn(learner, odd, true, lesson);
  expect(judge(learner, odd)).toBeLessThan(judge(standing, odd));
  expect(learner.recent.map(({ lesson }) => lesson)).not.toContain(lesson.number);
});

test("a corrected decision teaches the other one", () => {
  const learner = taught(100);
  const odd = { text: "zygomatique", context: {} };
  const before = judge(learner, odd);
  unlearn(learner, odd, true, learn(learner, odd, true));
  learn(learner, odd, false);
  expect(judge(learner, odd)).toBeLessThan(before);
});

test("what nobody decided on still tells which words are common", () => {
  const [learner, other] = [taught(50), taught(50)];
  for (let times = 0; times < 200; times++) notice(learner, { text: "connard", context: {} });
  expect(judge(learner, insult)).not.toBe(judge(other, insult));
});
