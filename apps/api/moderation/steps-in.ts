import type { InsightsStep } from "#contract";

/** By so much clocks are turned on Lord Howe, by twice as much elsewhere. */
const halfHour = 1_800_000;
const longestStep = 8 * 48 * halfHour;

interface Time {
  from: Date;
  /** not included */
  to: Date;
  step: InsightsStep;
  /** IANA name */
  timeZone: string;
}

/** When the steps begin that lie in some time, as the clocks of a time zone show it: hours, days, or weeks from Monday on. */
export function stepsIn({ from, to, step, timeZone }: Time): Date[] {
  const clock = clockIn(timeZone);
  const begins = (at: number) => beginning[step].test(clock(at));
  const first = aligned(from.getTime(), clock);
  let start = first;
  while (!begins(start) && start > first - longestStep) start -= halfHour;
  const steps: Date[] = [];
  for (let at = start; at < to.getTime(); at += halfHour) if (begins(at)) steps.push(new Date(at));
  return steps;
}

const beginning: Record<InsightsStep, RegExp> = { hour: /:00$/, day: /\b00:00$/, week: /^Mon\b.*\b00:00$/ };

/** What clocks there show, as « Mon 09:15 ». */
function clockIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ weekday: "short", hour: "2-digit", minute: "2-digit" },
    hourCycle: "h23",
    timeZone,
  });
  return (at) => format.format(at);
}

/** The last full hour there: not everywhere is it a full hour of UTC. */
function aligned(at: number, clock: (at: number) => string): number {
  const minutes = Number(clock(at).slice(-2));
  return Math.floor(at / 60_000) * 60_000 - minutes * 60_000;
}
