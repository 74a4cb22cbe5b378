import type { BrakeEffect, Finding, Verdict, VerdictKind } from "#contract";
import { noAnswer } from "../pipeline.js";
import { actsOf, brakeRule } from "./acts-of.js";
import { braked, type BrakeOn } from "./braked.js";

const reason = { fr: "lien", en: "link" };

function verdict(kind: VerdictKind, decidedBy: string | null, findings: Finding[] = []): Verdict {
  return { verdict: kind, version: 3, decidedBy, reason, findings };
}

function found(filter: string, more: Partial<Finding> = {}): Finding {
  return { filter, rule: "some", start: 0, end: 4, score: 1, message: reason, ...more };
}

const links: BrakeOn = { version: 3, on: "links", effect: "reject" };
const whole: BrakeOn = { ...links, on: null };

test.each<[VerdictKind, string | null, BrakeOn, VerdictKind]>([
  ["reject", "links", links, "hold"],
  ["publish", "links", links, "publish"],
  ["publish", "links", { ...links, effect: "publish" }, "hold"],
  ["flag", "links", { ...links, effect: "publish" }, "hold"],
  ["hold", "links", links, "hold"],
  ["hold", "links", { ...links, effect: "hold" }, "hold"],
  ["reject", "words", links, "reject"],
  ["publish", null, { ...whole, effect: "publish" }, "publish"],
  ["reject", "words", whole, "hold"],
  ["reject", null, whole, "hold"],
  ["publish", "trusted", whole, "publish"],
  ["reject", "links", { ...links, version: 2 }, "reject"],
])("what is to %s by %s becomes, under %j, a %s", (kind, by, brake, then) => {
  const under = braked(verdict(kind, by), [brake]);
  expect(under.verdict).toBe(then);
  const said = under.findings.some(({ rule }) => rule === brakeRule);
  expect(said).toBe(kind !== then);
  if (kind !== then) expect(under.reason).toEqual(under.findings.at(-1)?.message);
  expect(under.decidedBy).toBe(by);
});

test.each<[VerdictKind, string | null, VerdictKind]>([
  ["publish", null, "hold"],
  ["flag", "links", "hold"],
  ["hold", "links", "hold"],
  ["reject", "links", "reject"],
])("what a braked filter would mask in what is to %s by %s is left as typed, and a %s", (kind, by, then) => {
  const masking = [found("personal", { masked: true }), found("names", { masked: true })];
  const brake = { version: 3, on: "personal", effect: "mask" } as const;
  const under = braked(verdict(kind, by, masking), [brake]);
  expect(under.verdict).toBe(then);
  expect(under.findings.map(({ filter, rule, masked }) => [filter, rule, masked])).toEqual([
    ["personal", "some", undefined],
    ["names", "some", true],
    ["personal", brakeRule, undefined],
  ]);
});

test("a filter that both rejects and masks far too often does neither", () => {
  const brakes: BrakeOn[] = [links, whole, { ...links, effect: "mask" }];
  const under = braked(verdict("reject", "links", [found("links", { masked: true })]), brakes);
  expect(under.verdict).toBe("hold");
  expect(under.findings.some(({ masked }) => masked)).toBe(false);
  expect(actsOf(under)).toEqual([]);
});

test.each<[Verdict, [string | null, BrakeEffect][]]>([
  [verdict("publish", null), []],
  [verdict("hold", null), []],
  [verdict("reject", null), [[null, "reject"]]],
  [verdict("flag", "links"), [["links", "publish"]]],
  [verdict("hold", "links"), [["links", "hold"]]],
  [verdict("hold", "hook", [found("hook", { rule: noAnswer })]), []],
  [
    verdict("reject", "words", [found("personal", { masked: true }), found("personal", { masked: true })]),
    [
      ["words", "reject"],
      [null, "reject"],
      ["personal", "mask"],
    ],
  ],
])("%j acts so: %j", (concluded, acts) => {
  expect(actsOf(concluded).map(({ on, effect }) => [on, effect])).toEqual(acts);
});
