import fc from "fast-check";
import { nextNight } from "./next-night.js";

test.each([
  ["2026-07-01T10:15:00Z", "Europe/Paris", "2026-07-02T01:00:00.000Z"],
  ["2026-01-01T10:15:00Z", "Europe/Paris", "2026-01-02T02:00:00.000Z"],
  ["2026-01-01T01:59:59Z", "Europe/Paris", "2026-01-01T02:00:00.000Z"],
  ["2026-01-01T02:00:00Z", "Europe/Paris", "2026-01-02T02:00:00.000Z"],
  ["2026-01-01T10:15:00Z", "Asia/Kolkata", "2026-01-01T22:00:00.000Z"],
  ["2026-03-29T00:30:00Z", "Europe/Paris", "2026-03-29T01:00:00.000Z"],
])("after %s in %s, it is %s", (now, timeZone, night) => {
  expect(nextNight(new Date(now), timeZone).toISOString()).toBe(night);
});

test("it always comes, within little more than a day", () => {
  const zones = fc.constantFrom(
    "UTC",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Australia/Lord_Howe",
  );
  const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, zones, (now, zone) => {
      const ahead = nextNight(now, zone).getTime() - now.getTime();
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(49 * 3_600_000);
    }),
  );
});
