import { filterSet, type Verdict } from "#contract";
import { compileFilterSet } from "./pipeline.js";
import { isUnaided } from "./unaided.js";

const filters = compileFilterSet(
  filterSet.parse({
    filters: [
      { id: "learner", type: "learner", then: "hold" },
      { id: "words", type: "words", words: ["navet"], then: "hold" },
    ],
    rules: [{ id: "night", when: "links > 3", then: "hold" }],
  }),
  1,
);

function said(verdict: Verdict["verdict"], decidedBy: string | null, ...found: string[]): Verdict {
  const finding = { rule: "", start: null, end: null, score: 1, message: { fr: "", en: "" } };
  const findings = found.map((filter) => ({ ...finding, filter }));
  return { verdict, decidedBy, findings, version: 1, reason: { fr: "", en: "" } };
}

test.each([
  ["nothing has decided", said("publish", null), true],
  ["the learner holds", said("hold", "learner", "learner"), true],
  ["the learner rejects", said("reject", "learner", "learner"), true],
  ["another filter holds, and the learner would", said("hold", "words", "words", "learner"), true],
  ["another filter holds what the learner lets through", said("hold", "words", "words"), false],
  ["another filter rejects", said("reject", "words", "words", "learner"), false],
  ["a rule decides", said("hold", "night", "night", "learner"), false],
])("where %s", (_, verdict, unaided) => {
  expect(isUnaided(verdict, filters)).toBe(unaided);
});
