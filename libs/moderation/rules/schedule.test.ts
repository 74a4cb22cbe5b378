import fc from "fast-check";
import { schedule, weekday } from "#contract";
import { isScheduled, localTime } from "./schedule.js";

const week = Array.from({ length: 7 * 24 * 60 }, (_, minute) => ({
  day: Math.floor(minute / 1440),
  minutes: minute % 1440,
}));
const holding = (told: object) => week.filter((time) => isScheduled(schedule.parse(told), time));

test.each([
  [{}, 7 * 1440],
  [{ days: ["sat", "sun"] }, 2 * 1440],
  [{ from: "22:00", until: "06:00" }, 7 * 480],
  [{ days: ["fri"], from: "22:00", until: "06:00" }, 480],
  [{ days: ["sun"], from: "23:30" }, 30],
] as const)("%j holds %i minutes a week", (told, minutes) => {
  expect(holding(told)).toHaveLength(minutes);
});

test("a night belongs to the day that it began on, also at the week's end", () => {
  const night = holding({ days: ["sun"], from: "22:00", until: "02:00" });
  expect(night.filter(({ day }) => day === 0)).toHaveLength(120);
  expect(night.filter(({ day }) => day === 6)).toHaveLength(120);
});

test("from one time until another, and back, is every minute once", () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => `${part}`.padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(time, time, (from, until) => {
      fc.pre(from !== until);
      const both = [...holding({ from, until }), ...holding({ from: until, until: from })];
      expect(new Set(both.map(({ day, minutes }) => day * 1440 + minutes)).size).toBe(week.length);
      expect(both).toHaveLength(week.length);
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["2026-03-09T20:24:00Z", "Europe/Paris", "mon", 21 * 60 + 24],
  ["2026-03-09T23:30:00Z", "Europe/Paris", "tue", 30],
  ["2026-03-09T03:00:00Z", "America/Cayenne", "mon", 0],
  ["2026-10-25T01:30:00Z", "Europe/Paris", "sun", 150],
])("%s is in %s a %s", (at, timeZone, day, minutes) => {
  expect(localTime(new Date(at), timeZone)).toEqual({
    day: weekday.options.findIndex((name) => name === day),
    minutes,
  });
});
