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

test("rules have its score, also where it finds nothing", async () => {
  const rule = (when: string): Rule => ({ id: "sure", when, then: "hold", priority: 0 });
  const rules = [rule('score("learner") > 0.3 && !found("learner")')];
  expect(await verdictOn(judged(0.4), "hold", rules)).toMatchObject({ verdict: "hold", decidedBy: "sure" });
  expect(await verdictOn(judged(0.2), "hold", rules)).toMatchObject({ verdict: "publish" });
  expect(await verdictOn(null, "hold", rules)).toMatchObject({ verdict: "publish" });
});
