const quarter = 900_000;

/**
 * Tells on which day something was, such as 2026-03-09. Clocks are never moved within a quarter of an hour: one calendar's work is enough for it.
 * @param timeZone an IANA time zone
 */
export function dayIn(timeZone: string): (at: Date) => string {
  // the Swedish calendar writes dates as ISO 8601 does
  const calendar = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });
  let known = { quarter: NaN, day: "" };
  return (at) => {
    const within = Math.floor(at.getTime() / quarter);
    if (within !== known.quarter) known = { quarter: within, day: calendar.format(at) };
    return known.day;
  };
}
