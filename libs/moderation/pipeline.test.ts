import { filterSet } from "#contract";
import { renderText } from "#discussion";
import { compileFilterSet } from "./pipeline.js";
import { someSubject } from "./some-subject.js";
import { noNeeds } from "./subject.js";

const set = filterSet.parse({
  filters: [
    { id: "links", type: "links", deny: ["spam.example"] },
    { id: "insults", type: "words", words: ["idiot", "crétin"], then: "hold" },
    { id: "twice", type: "repeats", window: 600, then: "flag" },
    { id: "flood", type: "flood", max: 5, seconds: 60, then: "reject" },
  ],
});

test("a verdict names its version, the filter that decided, why, and all that was found", async () => {
  const text = "crétin d’idiot, va voir https://spam.example";
  const subject = someSubject(text, { links: renderText(text).links });
  const verdict = await compileFilterSet(set, 7).judge(subject);
  expect(verdict).toMatchObject({
    verdict: "hold",
    version: 7,
    decidedBy: "insults",
    reason: { fr: "«\u202fcrétin\u202f» est dans la liste «\u202finsults\u202f»" },
  });
  expect(verdict.findings.map(({ filter, start }) => [filter, start])).toEqual([
    ["links", 24],
    ["insults", 0],
    ["insults", 9],
  ]);
});

test.each([
  ["as without it", undefined, [undefined, 2, 1]],
  ["1", 1, [1, 2, 1]],
  ["3", 3, [3, 3, 3]],
])("how grave a filter's findings are: %s", async (_, severity, expected) => {
  const said = severity === undefined ? {} : { severity };
  const graver = filterSet.parse({
    filters: [
      { id: "links", type: "links", deny: ["spam.example"], ...said },
      { id: "insults", type: "words", words: [{ word: "crétin", severity: 2 }, "idiot"], ...said },
    ],
  });
  const text = "crétin d’idiot, va voir https://spam.example";
  const subject = someSubject(text, { links: renderText(text).links });
  const { findings } = await compileFilterSet(graver, 1).judge(subject);
  expect(findings.map((finding) => finding.severity)).toEqual(expected);
});

test("a comment that nothing is seen in gets the default, and says so", async () => {
  expect(await compileFilterSet(set, 1).judge(someSubject("Bonjour"))).toEqual({
    verdict: "publish",
    version: 1,
    decidedBy: null,
    reason: {
      fr: "aucun filtre n’en a décidé autrement",
      en: "no filter decided otherwise",
    },
    findings: [],
  });
});

test("a set says how much of the past it needs to know", () => {
  const all = { ...noNeeds, byAuthorSeconds: 600, sameTextSeconds: 600 };
  expect(compileFilterSet(set, 1).needs).toEqual(all);
  const author = { id: "new", type: "author", fewerPublished: 1 };
  const none = { ...noNeeds, standing: true };
  expect(compileFilterSet(filterSet.parse({ filters: [author] }), 1).needs).toEqual(none);
});

test("a filter that fails is a finding, holds the comment, and leaves the others their say", async () => {
  const failures: string[] = [];
  const compiled = compileFilterSet(set, 1, { onFailure: (filter) => failures.push(filter) });
  const broken = someSubject("idiot");
  Object.defineProperty(broken, "history", {
    get() {
      throw new Error("no history");
    },
  });
  const verdict = await compiled.judge(broken);
  expect(verdict.verdict).toBe("hold");
  expect(verdict.findings).toMatchObject([
    { filter: "insults", rule: "idiot" },
    {
      filter: "twice",
      rule: "no-answer",
      message: { fr: "le filtre «\u202ftwice\u202f» n’a pas donné de réponse" },
    },
    { filter: "flood", rule: "no-answer" },
  ]);
  expect(failures).toEqual(["twice", "flood"]);
});

test("the same comment gets the same verdict each time", async () => {
  const compiled = compileFilterSet(set, 1);
  const [one, other] = await Promise.all(
    [1, 2].map(() => compiled.judge(someSubject("c r e t i n ! idiot"))),
  );
  expect(one).toEqual(other);
});
