import fc from "fast-check";
import { severity } from "#contract";
import { patience, severityOf, turnOf } from "./urgency.js";

const since = new Date("2026-11-28T08:00:00Z");
const hour = 3_600_000;
const turn = (told: Partial<Parameters<typeof turnOf>[0]> = {}) =>
  turnOf({ since, severity: "ordinary", readers: 0, reports: 0, ...told }).getTime();

test.each([
  [{ found: [], reasons: [] }, "light"],
  [{ found: [undefined], reasons: [] }, "ordinary"],
  [{ found: [1, 3, 2], reasons: ["spam"] }, "grave"],
  [{ found: [2], reasons: ["off-topic"] }, "serious"],
  [{ found: [], reasons: ["spam", "off-topic"] }, "light"],
  [{ found: [], reasons: ["spam", "abuse"] }, "serious"],
  [{ found: [1], reasons: ["illegal"] }, "grave"],
] as const)("%j is %s", (charges, expected) => {
  expect(severityOf(charges)).toBe(expected);
});

test("what is graver comes before what has waited some hours, not before what has waited a day", () => {
  const earlier = (hours: number) => new Date(since.getTime() - hours * hour);
  expect(turn({ severity: "grave" })).toBeLessThan(turn({ severity: "light", since: earlier(22) }));
  expect(turn({ severity: "grave" })).toBeGreaterThan(turn({ severity: "light", since: earlier(24) }));
});

test("more readers, more reports or a more probable rejection bring a turn forward, and never before it began to wait", () => {
  const told = fc.record({
    severity: fc.constantFrom(...severity.options),
    readers: fc.nat(1_000_000),
    reports: fc.nat(10_000),
    rejection: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });
  fc.assert(
    fc.property(told, fc.nat(1000), (one, more) => {
      expect(turn({ ...one, readers: one.readers + more })).toBeLessThanOrEqual(turn(one));
      expect(turn({ ...one, reports: one.reports + more })).toBeLessThanOrEqual(turn(one));
      expect(turn({ ...one, rejection: one.rejection * 2 })).toBeLessThanOrEqual(turn(one));
      expect(turn(one)).toBeGreaterThan(since.getTime());
      expect(turn(one)).toBeLessThanOrEqual(since.getTime() + patience[one.severity]);
    }),
  );
});
