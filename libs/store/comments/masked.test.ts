import type { Finding, Verdict } from "#contract";
import { maskedByMachine } from "./masked.js";

const text = "Zut, le 06 12 34 56 78 ou le 07 12 34 56 78, zut.";
const said = "[masqué]";

function finding(words: string, from = 0, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words, from);
  const message = { fr: words, en: words };
  return { filter: "it", rule: words, start, end: start + words.length, score: 1, message, ...more };
}

test("what filters mask is kept beside, and what they saw points where it did", () => {
  const findings = [
    finding("06 12 34 56 78", 0, { masked: true }),
    finding("07 12 34 56 78", 0, { masked: true }),
    finding("12 34", 20),
    finding("zut"),
  ];
  const verdict: Verdict = {
    ...{ verdict: "publish", version: 1, decidedBy: null, reason: { fr: "", en: "" } },
    findings,
  };
  const masks = findings.slice(0, 2).map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
  const revisions = [{ revision: 1, text: "Au 06 12 34 56 78", html: "", at: new Date() }];
  const masked = maskedByMachine({ text, textKey: "zut", revisions }, verdict, masks, said);
  expect(masked.textKey).toBe("zut");
  expect(masked.text).toBe(`Zut, le ${said} ou le ${said}, zut.`);
  expect(masked.verdict.findings.map(({ start, end }) => masked.text.slice(start ?? 0, end ?? 0))).toEqual([
    said,
    said,
    "zut",
  ]);
  expect(masked.original).toEqual({ text, findings });
  expect(masked.revisions?.[0]?.text).toBe(`Au ${said}`);
});
