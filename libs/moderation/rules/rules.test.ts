import { filterSet, type Verdict } from "#contract";
import { checkFilterSet } from "../check-filter-set.js";
import { compileFilterSet } from "../pipeline.js";
import { newcomer, someSubject } from "../some-subject.js";
import type { Subject } from "../subject.js";

const filters = [
  { id: "insults", type: "words", words: ["zut", { word: "flûte", severity: 3 }] },
  { id: "long", type: "length", max: 1000, then: "hold" },
];

/** The least that a rule says. */
function rule(when: string, more: object = {}) {
  return { id: "it", when, then: "reject", ...more };
}

async function judged(rules: object[], subject: Subject): Promise<Verdict> {
  return compileFilterSet(filterSet.parse({ filters, rules }), 1).judge(subject);
}

const link = { href: "https://a.example", host: "a.example", start: 0, end: 1 };
const subject = someSubject("Zut alors, je ne suis pas d’accord avec ce que vous écrivez là.", {
  links: [link, link],
  createdAt: new Date("2026-03-09T20:24:00Z"),
  author: {
    standing: { ...newcomer, published: 2, since: new Date("2026-03-08T08:00:00Z"), badges: ["abonné"] },
  },
  story: { id: "le-pont", section: "Sport" },
});

test.each([
  ["author.published < 3 && links > 0", true],
  ["author.published >= 3 || links > 2", false],
  ["author.rejected == 0 && !author.guest && 'abonné' in author.badges", true],
  ["author.days == 1 && now - author.since < duration('48h')", true],
  ["found('insults') && !found('long')", true],
  ["score('insults') > 0.3 && score('insults') < 0.4 && score('long') == 0.0", true],
  ["findings.exists(f, f.rule == 'zut' && f.filter == 'insults')", true],
  ["findings.filter(f, f.severity > 1).size() > 0", false],
  ["story.section in ['Sport', 'Culture'] && story.id == 'le-pont'", true],
  ["text.startsWith('Zut') && size(text) < 100 && text.contains('accord')", true],
  ["lang == 'fr'", true],
  ["now.getHours('Europe/Paris') == 21", true],
  ["true ? author.name == 'Ada' : false", true],
])("%s is %s", async (when, expected) => {
  expect(checkFilterSet({ filters, rules: [rule(when)] })).toHaveProperty("set");
  expect((await judged([rule(when)], subject)).verdict).toBe(expected ? "reject" : "publish");
});

function faults(when: string): string[] {
  const checked = checkFilterSet({ filters, rules: [rule("true", { id: "first" }), rule(when)] });
  if ("set" in checked) return [];
  expect(new Set(checked.errors.map(({ path }) => path))).toEqual(new Set(["rules.1.when"]));
  return checked.errors.map(({ message }) => message);
}

const fields =
  "author has id, name, published, rejected, days, since, guest, badges; story has id, url, section; " +
  "a finding has filter, rule, score, severity";

test.each([
  ["links >", "is no condition (at character 8): Unexpected token: EOF"],
  ["links", "must be true or false; it is of type int"],
  ["links > 'a'", "is no condition (at character 1): no such overload: int > string"],
  ["link > 1", 'knows no "link" (at character 1): there are findings, author, story, text, links, lang, now'],
  ["author.age < 3", `knows no "age" (at character 8): ${fields}`],
  ["findings.exists(f, f.scor > 0.5)", `knows no "scor" (at character 22): ${fields}`],
  [
    "found('insult')",
    'knows no filter "insult" (at character 7): "insults" may be meant; there are insults, long',
  ],
  ["findings.exists(f, f.filter == 'x')", 'knows no filter "x" (at character 32): there are insults, long'],
  ["found(text)", "must name a filter by its id in quotation marks (at character 7)"],
  [
    "text.matches('(a+)+$')",
    '"matches" is not for rules: let a "regex" filter look, and ask found("its id")',
  ],
  [
    "findings.all(f, findings.all(g, f.score == g.score))",
    "has a loop within a loop (at character 17): ask for one thing at a time",
  ],
])("%s is refused: it %s", (when, message) => {
  expect(faults(when)).toEqual([message]);
});

test("a condition that does what rules may not is refused with what there is", () => {
  expect(faults("text.split('').size() > 3")[0]).toMatch(
    /^"split" is not for rules: there are found, score, has/,
  );
});

test.each([
  ["( ".repeat(400), "too deep"],
  [Array.from({ length: 400 }, () => "true").join(" && "), "too long"],
])("a condition that is %#: too large is refused", (when) => {
  expect(faults(when.slice(0, 2000))).toHaveLength(1);
});

test("an id that a filter has is no rule's", () => {
  const checked = checkFilterSet({ filters, rules: [rule("true", { id: "long" })] });
  expect(checked).toMatchObject({ errors: [{ path: "rules.0.id", message: 'is used twice: "long"' }] });
});

describe("of several rules", () => {
  const all = [
    rule("false", { id: "never", priority: 9 }),
    rule("true", { id: "mild", then: "flag" }),
    rule("true", { id: "later" }),
    rule("links > 1", { id: "urgent", then: "hold", priority: 1, reason: "Deux liens." }),
  ];

  test("the first that is true decides, by priority and then in order", async () => {
    expect(await judged(all, subject)).toMatchObject({
      verdict: "hold",
      decidedBy: "urgent",
      reason: { fr: "Deux liens.", en: "Deux liens." },
    });
    expect(await judged(all, { ...subject, comment: { ...subject.comment, links: [] } })).toMatchObject({
      verdict: "flag",
      decidedBy: "mild",
      reason: { fr: "la règle «\u202fmild\u202f» s’applique", en: "the rule “mild” applies" },
    });
  });

  test("those behind are told of where somebody asks, which changes no verdict", async () => {
    const broken = rule("1 / (links - 2) > 0", { id: "broken", priority: -1 });
    const elsewhere = rule("true", { id: "elsewhere", sections: ["Culture"] });
    const compiled = compileFilterSet(filterSet.parse({ filters, rules: [...all, broken, elsewhere] }), 1);
    const heard: string[][] = [];
    const verdict = await compiled.judge(subject, undefined, { rules: (rules) => heard.push(rules) });
    expect(heard).toEqual([["urgent", "mild", "later"]]);
    expect(verdict).toEqual(await compiled.judge(subject));
  });

  test("it stands among the findings, after them", async () => {
    const { findings } = await judged(all, subject);
    expect(findings.map(({ filter }) => filter)).toEqual(["insults", "urgent"]);
  });

  test("a rule that publishes weighs more than a filter that holds", async () => {
    const long = someSubject("a".repeat(1001));
    expect((await judged([], long)).verdict).toBe("hold");
    const verdict = await judged([rule("found('long')", { then: "publish" })], long);
    expect(verdict).toMatchObject({ verdict: "publish", decidedBy: "it" });
  });

  test("reasons may be said in each language", async () => {
    const reason = { fr: "Trop de liens.", en: "Too many links." };
    expect((await judged([rule("true", { reason })], subject)).reason).toEqual(reason);
  });
});

test.each([
  [{ sections: ["Culture", "Sport"] }, "reject"],
  [{ sections: ["Culture"] }, "publish"],
  [{ stories: ["le-pont"] }, "reject"],
  [{ stories: ["la-gare"] }, "publish"],
  [{ schedule: { days: ["mon"], from: "21:00", until: "22:00" } }, "reject"],
  [{ schedule: { days: ["tue"] } }, "publish"],
] as const)("a rule for %j alone: %s", async (where, verdict) => {
  expect((await judged([rule("true", where)], subject)).verdict).toBe(verdict);
});

test("a rule that cannot be answered holds the comment, says so, and leaves the others their say", async () => {
  const rules = [rule("1 / (links - 2) > 0", { id: "broken" }), rule("links == 2", { then: "flag" })];
  const verdict = await judged(rules, subject);
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "broken" });
  expect(verdict.findings.map(({ filter, rule: name, message }) => [filter, name, message.fr])).toEqual([
    ["insults", "zut", "«\u202fZut\u202f» est dans la liste «\u202finsults\u202f»"],
    ["broken", "no-answer", "la règle «\u202fbroken\u202f» n’a pas donné de réponse"],
    ["it", "it", "la règle «\u202fit\u202f» s’applique"],
  ]);
});

test("the author's standing is asked for where a rule speaks of it", () => {
  const needs = (when: string) =>
    compileFilterSet(filterSet.parse({ filters, rules: [rule(when)] }), 1).needs;
  expect(needs("author.published < 3").standing).toBe(true);
  expect(needs("text.contains('author')").standing).toBe(false);
});

test("comments judged side by side do not see each other's findings", async () => {
  const compiled = compileFilterSet(filterSet.parse({ filters, rules: [rule("found('insults')")] }), 1);
  const texts = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "Zut alors" : "Bonjour"));
  const verdicts = await Promise.all(texts.map((text) => compiled.judge(someSubject(text))));
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(
    texts.map((text) => (text === "Bonjour" ? "publish" : "reject")),
  );
});
