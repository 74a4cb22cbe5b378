/** A year by the clocks of a time zone. @param timeZone IANA name @returns until its end, or now, where that is before */
export function yearIn(year: number, timeZone: string, now: Date): { from: Date; to: Date } {
  const [from, end] = [beginningOf(year, timeZone), beginningOf(year + 1, timeZone)];
  return { from, to: from < now && now < end ? now : end };
}

/** The year that is told where none is named: the last whole one. */
export function lastYear(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(now)) - 1;
}

function beginningOf(year: number, timeZone: string): Date {
  const midnight = Date.UTC(year, 0, 1);
  // where clocks are turned at the new year, the second look is right
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone));
}

/** By how much clocks there are ahead of UTC, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    hourCycle: "h23",
    timeZone,
  });
  const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute, second] = parts.map((name) => shown.get(name) ?? 0);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - at;
}

const parts = ["year", "month", "day", "hour", "minute", "second"] as const;
