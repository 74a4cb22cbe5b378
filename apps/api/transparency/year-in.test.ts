import { lastYear, yearIn } from "./year-in.js";

const later = new Date("2030-01-01T00:00:00Z");

test.each([
  ["UTC", "2026-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ["Europe/Paris", "2025-12-31T23:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ["Asia/Kathmandu", "2025-12-31T18:15:00.000Z", "2026-12-31T18:15:00.000Z"],
  ["America/Los_Angeles", "2026-01-01T08:00:00.000Z", "2027-01-01T08:00:00.000Z"],
])("a year begins and ends by the clocks of %s", (timeZone, from, to) => {
  const year = yearIn(2026, timeZone, later);
  expect([year.from, year.to].map((moment) => moment.toISOString())).toEqual([from, to]);
});

test("a year that is not over is told until now, and the last whole one where none is named", () => {
  const now = new Date("2026-12-31T23:30:00Z");
  expect(yearIn(2026, "UTC", now).to).toEqual(now);
  expect(yearIn(2026, "Europe/Paris", now).to.toISOString()).toBe("2026-12-31T23:00:00.000Z");
  expect([lastYear("UTC", now), lastYear("Europe/Paris", now)]).toEqual([2025, 2026]);
});
