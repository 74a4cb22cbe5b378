import type { Verdict, VerdictKind } from "#contract";
import { braked, brakeRule } from "./braked.js";

function verdict(kind: VerdictKind, decidedBy: string | null): Verdict {
  const reason = { fr: "lien", en: "link" };
  return { verdict: kind, version: 3, decidedBy, reason, findings: [] };
}

const links = { version: 3, on: "links" };
const whole = { version: 3, on: null };

test.each<[VerdictKind, string | null, { version: number; on: string | null }, VerdictKind]>([
  ["reject", "links", links, "hold"],
  ["publish", "links", links, "hold"],
  ["flag", "links", links, "hold"],
  ["hold", "links", links, "hold"],
  ["reject", "words", links, "reject"],
  ["publish", null, links, "publish"],
  ["reject", "words", whole, "hold"],
  ["reject", null, whole, "hold"],
  ["publish", "trusted", whole, "publish"],
  ["reject", "links", { version: 2, on: "links" }, "reject"],
])("what is to %s by %s becomes, under %j, a %s", (kind, by, brake, then) => {
  const under = braked(verdict(kind, by), [brake]);
  expect(under.verdict).toBe(then);
  const said = under.findings.some(({ rule }) => rule === brakeRule);
  expect(said).toBe(kind !== then);
  if (kind !== then) expect(under.reason).toEqual(under.findings.at(-1)?.message);
  expect(under.decidedBy).toBe(by);
});
