import type { StoryRef } from "#contract";
import { keep } from "../connection/stored.js";
import { visitsKey, visitsTo, type Visit } from "./last-visit.js";

/** Who comes back so soon is still at the same visit, in ms: a reload takes no mark away. */
const pause = 30 * 60_000;
/** Of so many stories the last visit is kept. */
const most = 200;

/** Keeps in this browser that a visit ends. */
export function keepVisit({ site, story }: StoryRef, visit: Visit): void {
  const { [story]: _, ...others } = visitsTo(site) ?? {};
  const recent = Object.entries(others).sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  keep(visitsKey(site), { [story]: visit, ...Object.fromEntries(recent.slice(0, most - 1)) });
}

/**
 * From when on comments are new to a reader; null where all of them are, and none is worth a mark.
 * @param visit from this browser
 * @param told the last visit that the API knows of, from any browser
 * @param now in ms
 */
export function sinceOf(visit: Visit | null, told: string | null, now: number): string | null {
  if (visit && now - Date.parse(visit.at) < pause) return visit.since;
  if (!visit || !told) return visit?.at ?? told;
  return visit.at > told ? visit.at : told;
}
