import type { StoryRef } from "#contract";
import { kept } from "../connection/stored.js";

/** A reader's last visit to a story from this browser. Times are ISO 8601. */
export interface Visit {
  /** what was new then; null for a first visit */
  since: string | null;
  /** when it ended */
  at: string;
}

/** By story. */
export type Visits = Record<string, Visit>;

export const visitsKey = (site: string) => `palabre:visits:${site}`;

export function lastVisit({ site, story }: StoryRef): Visit | null {
  return visitsTo(site)?.[story] ?? null;
}

export function visitsTo(site: string): Visits | null {
  return kept(visitsKey(site), isVisits);
}

function isVisits(value: unknown): value is Visits {
  return typeof value === "object" && value !== null && Object.values(value).every(isVisit);
}

function isVisit(value: unknown): value is Visit {
  return typeof value === "object" && value !== null && "since" in value && "at" in value;
}
