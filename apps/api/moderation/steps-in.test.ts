import fc from "fast-check";
import { stepsIn } from "./steps-in.js";

const steps = (from: string, to: string, step: "hour" | "day" | "week", timeZone = "Europe/Paris") =>
  stepsIn({ from: new Date(from), to: new Date(to), step, timeZone }).map((at) => at.toISOString());

test("days begin at midnight of the place, on the days when clocks are turned, too", () => {
  expect(steps("2026-10-24T10:00:00Z", "2026-10-26T10:00:00Z", "day")).toEqual([
    "2026-10-23T22:00:00.000Z",
    "2026-10-24T22:00:00.000Z",
    "2026-10-25T23:00:00.000Z",
  ]);
});

test("weeks begin on Mondays", () => {
  expect(steps("2026-11-20T10:00:00Z", "2026-11-25T10:00:00Z", "week")).toEqual([
    "2026-11-15T23:00:00.000Z",
    "2026-11-22T23:00:00.000Z",
  ]);
});

test("hours begin with the clocks of the place", () => {
  expect(steps("2026-11-20T10:20:00Z", "2026-11-20T12:10:00Z", "hour", "Asia/Kathmandu")).toEqual([
    "2026-11-20T10:15:00.000Z",
    "2026-11-20T11:15:00.000Z",
  ]);
});

test("wherever one looks, the steps cover the whole time, each once, in their order", () => {
  const moment = fc.date({ min: new Date("2024-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
  const zone = fc.constantFrom(
    "UTC",
    "Europe/Paris",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
  );
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom("day", "week"),
      zone,
      (from, days, step, timeZone) => {
        const to = new Date(from.getTime() + days * 86_400_000);
        const begun = stepsIn({ from, to, step, timeZone });
        expect(begun[0]?.getTime()).toBeLessThanOrEqual(from.getTime());
        const gaps = begun
          .slice(1)
          .map((at, index) => (at.getTime() - (begun[index]?.getTime() ?? 0)) / 3_600_000);
        const length = step === "day" ? 24 : 168;
        expect(gaps.every((gap) => Math.abs(gap - length) <= 1)).toBe(true);
        const last = begun.at(-1)?.getTime() ?? 0;
        expect(to.getTime() - last).toBeLessThanOrEqual((length + 1) * 3_600_000);
      },
    ),
    { numRuns: 60 },
  );
});
