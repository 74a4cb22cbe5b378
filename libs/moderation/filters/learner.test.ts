import fc from "fast-check";
import type { LearnerFilter, Rule } from "#contract";
import { compileFilterSet } from "../pipeline.js";
import { someSubject } from "../some-subject.js";
import type { Judged } from "../subject.js";

type Thresholds = ReturnType<Judged["thresholds"]>;

const text = "Quel ramassis de guignols";

const proven: Thresholds = { hold: 0.6, reject: 0.9 };

function judged(probability: number, thresholds = proven): Judged {
  const explain = () => [
    { start: 17, end: 25, weight: 3 },
    { start: 5, end: 13, weight: 1 },
    { start: 0, end: 4, weight: -2 },
  ];
  return { probability, thresholds: () => thresholds, explain };
}

const filter: LearnerFilter = { id: "learner", type: "learner", maxWrongRejections: 0.005, then: "reject" };

async function verdictOn(said: Judged | null, then: LearnerFilter["then"], rules: Rule[] = []) {
  const set = compileFilterSet({ filters: [{ ...filter, then }], rules, default: "publish" }, 1);
  return set.judge({ ...someSubject(text), judged: said });
}

test.each([
  ["below what it may hold, nothing", 0.59, "reject", "publish", []],
  ["what it may hold, though it was to reject", 0.6, "reject", "hold", ["hold", "word", "word"]],
  ["above what is proven, it rejects alone", 0.9, "reject", "reject", ["reject", "word", "word"]],
  ["where it was to hold, it never rejects", 0.99, "hold", "hold", ["hold", "word", "word"]],
  ["where nothing follows, it only finds", 0.99, undefined, "publish", ["hold", "word", "word"]],
] as const)("%s", async (_, probability, then, verdict, rules) => {
  const found = await verdictOn(judged(probability), then);
  expect(found.verdict).toBe(verdict);
  expect(found.findings.map(({ rule }) => rule)).toEqual(rules);
});

test("it says the score in a sentence, and points at the words that weighed most", async () => {
  const { findings, reason } = await verdictOn(judged(0.7), "hold");
  const [score, ...words] = findings;
  expect(score).toMatchObject({ start: null, score: 0.7 });
  expect(reason.fr).toMatch(/ 70\s%$/);
  expect(words.map(({ start, end, score }) => [text.slice(start ?? 0, end ?? 0), score])).toEqual([
    ["ramassis", 0.25],
    ["guignols", 0.75],
  ]);
});

test("without a learner, or one that may not say anything yet, it finds nothing", async () => {
  const silent = { hold: null, reject: null };
  for (const said of [null, judged(0.99, silent)])
    expect(await verdictOn(said, "reject")).toMatchObject({ verdict: "publish", findings: [] });
});

test("one that fails has what it was to judge held, and one that nobody asked at the time is told of", async () => {
  const set = compileFilterSet({ filters: [filter], default: "publish" }, 1);
  const [failed, unasked] = await Promise.all(
    (["failed", "unasked"] as const).map((unjudged) => set.judge({ ...someSubject(text), unjudged })),
  );
  expect(failed).toMatchObject({ verdict: "hold", findings: [{ filter: "learner", rule: "no-answer" }] });
  expect(unasked).toMatchObject({ verdict: "publish", findings: [], unasked: ["learner"] });
});

test("rules have its score, also where it finds nothing", async () => {
  const rule = (when: string): Rule => ({ id: "sure", when, then: "hold", priority: 0 });
  const rules = [rule('score("learner") > 0.3 && !found("learner")')];
  expect(await verdictOn(judged(0.4), "hold", rules)).toMatchObject({ verdict: "hold", decidedBy: "sure" });
  expect(await verdictOn(judged(0.2), "hold", rules)).toMatchObject({ verdict: "publish" });
  expect(await verdictOn(null, "hold", rules)).toMatchObject({ verdict: "publish" });
});

const anyScore = fc.double({ min: 0, max: 1, noNaN: true });
/** From which score on a rule is true: above what a learner has that says nothing. */
const anyFrom = fc.double({ min: 0.01, max: 1, noNaN: true });
/** What a learner may do by itself: nothing, hold, or both, and never reject below what it holds from. */
const anyThresholds = fc.tuple(fc.option(anyScore), fc.option(anyScore)).map(([one, other]): Thresholds => {
  if (one === null) return { hold: null, reject: null };
  return { hold: Math.min(one, other ?? 1), reject: other === null ? null : Math.max(one, other) };
});
const rejecting = (when: string): Rule => ({ id: "sure", when, then: "reject", priority: 0 });
const byScore = (from: number) => [
  `score("learner") >= ${from.toFixed(9)}`,
  'found("learner")',
  'findings.exists(f, f.filter == "learner")',
  `findings.size() > 0 || score("learner") >= ${from.toFixed(9)}`,
];
const gravity = { publish: 0, flag: 1, hold: 2, reject: 3 };

test("whatever it says, by itself or by a rule, nothing is rejected that is not proven", async () => {
  const kinds = fc.constantFrom("reject", "hold", undefined);
  const run = async (score: number, thresholds: Thresholds, then: LearnerFilter["then"], from: number) => {
    for (const rules of [[], ...byScore(from).map((when) => [rejecting(when)])]) {
      const { verdict } = await verdictOn(judged(score, thresholds), then, rules);
      const isProven = thresholds.reject !== null && score >= thresholds.reject;
      if (!isProven) expect(verdict).not.toBe("reject");
    }
  };
  await fc.assert(fc.asyncProperty(anyScore, anyThresholds, kinds, anyFrom, run));
});

test("the higher the score, the graver the verdict, and each score that is told lies between 0 and 1", async () => {
  const run = async (one: number, other: number, thresholds: Thresholds, from: number) => {
    for (const rules of [[], [rejecting(`score("learner") >= ${from.toFixed(9)}`)]]) {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const milder = await verdictOn(judged(low, thresholds), "reject", rules);
      const graver = await verdictOn(judged(high, thresholds), "reject", rules);
      expect(gravity[milder.verdict]).toBeLessThanOrEqual(gravity[graver.verdict]);
      for (const { score } of [...milder.findings, ...graver.findings]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  };
  await fc.assert(fc.asyncProperty(anyScore, anyScore, anyThresholds, anyFrom, run));
});

test.each([
  ["what is proven, it rejects", 0.95, proven, 'score("learner") > 0.5', "reject"],
  ["what is not proven, it holds", 0.85, proven, 'score("learner") > 0.5', "hold"],
  [
    "before anything is proven, it holds",
    0.99,
    { hold: null, reject: null },
    'score("learner") > 0.5',
    "hold",
  ],
  ["what is true without the learner, it rejects", 0.1, proven, 'text.contains("guignols")', "reject"],
  [
    "what the learner only adds to, it rejects",
    0.7,
    proven,
    'text.contains("guignols") || score("learner") > 0.5',
    "reject",
  ],
] as const)("a rule that rejects by the score: %s", async (_, score, thresholds, when, verdict) => {
  const found = await verdictOn(judged(score, thresholds), "hold", [rejecting(when)]);
  expect(found).toMatchObject({ verdict, decidedBy: "sure" });
  expect(found.reason.fr.includes("le score appris")).toBe(verdict === "hold");
});
