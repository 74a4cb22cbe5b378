import { LRUCache } from "lru-cache";
import { type Schedule, weekday } from "#contract";

/** A moment on the wall of somewhere: the day, 0 for Monday, and the minutes since its midnight. */
export interface LocalTime {
  day: number;
  minutes: number;
}

const clocks = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = weekday.options.findIndex((name) => name === parts.weekday?.toLowerCase());
  return { day, minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether a schedule holds then. What goes on past midnight belongs to the day that it began on. */
export function isScheduled({ days, from, until }: Schedule, { day, minutes }: LocalTime): boolean {
  const isOn = (day: number) => days?.some((name) => weekday.options.indexOf(name) === day) ?? true;
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  if (begin < end) return isOn(day) && minutes >= begin && minutes < end;
  return (isOn(day) && minutes >= begin) || (isOn((day + 6) % 7) && minutes < end);
}
