import fc from "fast-check";
import { dayIn } from "./day-in.js";
import { stepsOf } from "./steps.js";

const none = { published: 0, rejected: 0, undecided: 0 };
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

test("days stand side by side, those without comments, too, and years are told in few steps", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 50 }), (all) => {
      const days = all.map((number) => ({
        day: dayOf(number),
        kept: { ...none, rejected: 1 },
        passed: none,
      }));
      const steps = stepsOf(days);
      expect(steps.length).toBeLessThanOrEqual(60);
      expect(steps.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(all.length);
      expect(steps[0]?.from).toBe(dayOf(Math.min(...all)));
      expect(steps.at(-1)?.to).toBe(dayOf(Math.max(...all)));
      for (const [index, { from }] of steps.entries())
        if (index > 0) expect(Date.parse(from)).toBe(Date.parse(steps[index - 1]?.to ?? "") + 86_400_000);
    }),
  );
});

test.each([
  ["2026-03-09T22:59:00Z", "Europe/Paris", "2026-03-09"],
  ["2026-03-09T23:01:00Z", "Europe/Paris", "2026-03-10"],
  ["2026-03-29T22:30:00Z", "Europe/Paris", "2026-03-30"],
  ["2026-03-09T18:20:00Z", "Asia/Kathmandu", "2026-03-10"],
  ["2026-03-09T03:59:00Z", "America/New_York", "2026-03-08"],
])("%s in %s is on %s", (at, zone, day) => {
  expect(dayIn(zone)(new Date(at))).toBe(day);
});
