import { localTime } from "../rules/schedule.js";

const hour = 3_600_000;
/** When fewest write, in hours of a site's day. */
const quietest = 3;

/** When it is next the quietest hour on the clocks of a time zone, to the hour. */
export function nextNight(now: Date, timeZone: string): Date {
  const at = new Date((Math.floor(now.getTime() / hour) + 1) * hour);
  return Math.floor(localTime(at, timeZone).minutes / 60) === quietest ? at : nextNight(at, timeZone);
}
