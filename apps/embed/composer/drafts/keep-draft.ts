import { keysOf } from "../../connection/stored-keys.js";
import { forget, keep, kept } from "../../connection/stored.js";

const timesKey = "palabre:drafts";
const prefixes = ["palabre:draft:", "palabre:edit:"];
const most = 50;
const day = 86_400_000;
const oldest = 60 * day;
/** How exactly it is known when a draft was last written, so that not each letter costs two writes. ms */
const exactness = 60_000;

/** When each draft was last written, by its key. ms since 1970 */
type Times = Readonly<Record<string, number>>;

/** Keeps a draft, and throws away what nobody has gone on with for long. @returns whether it outlasts the page */
export function keepDraft(key: string, value: unknown): boolean {
  const now = Date.now();
  const times = kept(timesKey, isTimes) ?? {};
  if (now - (times[key] ?? 0) > exactness) tidy({ ...times, [key]: now }, now);
  return keep(key, value);
}

function tidy(times: Times, now: number): void {
  const known = prefixes.flatMap(keysOf).map((key) => [key, times[key] ?? now] as const);
  const written = Object.entries(times).filter(([, at]) => at === now);
  const { stay, go } = outlived(Object.fromEntries([...known, ...written]), now);
  go.forEach(forget);
  keep(timesKey, stay);
}

/** Which drafts are worth keeping: those of the last weeks, and of them the last ones. */
export function outlived(times: Times, now: number): { stay: Times; go: string[] } {
  const newestFirst = Object.entries(times).toSorted(([, one], [, other]) => other - one);
  const stay = newestFirst.slice(0, most).filter(([, at]) => now - at < oldest);
  const staying = new Set(stay.map(([key]) => key));
  return {
    stay: Object.fromEntries(stay),
    go: Object.keys(times).filter((key) => !staying.has(key)),
  };
}

function isTimes(value: unknown): value is Times {
  return typeof value === "object" && value !== null && Object.values(value).every(Number.isFinite);
}
