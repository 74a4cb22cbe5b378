import {
  needsSecret,
  type ServiceCount,
  type ServiceFilter,
  type ServiceUse,
  type TextLanguage,
} from "#contract";
import { quantile } from "./buckets.js";
import type { StoredOutage } from "./outage.schema.js";
import { breakerIn } from "./outages.js";
import type { StoredUse } from "./use.schema.js";
import { dayOf, daysTo, monthOf } from "./uses.js";

/** What is known of a filter's service besides how it was used. */
export interface Standing {
  outage: StoredOutage | undefined;
  /** when its key was written; null where it has none */
  keyAt: Date | null;
  language: TextLanguage;
  now: Date;
}

/** How a filter's service is doing, from what is stored of all of them. */
export function presentUse(
  service: ServiceFilter,
  uses: readonly StoredUse[],
  { outage, keyAt, language, now }: Standing,
): ServiceUse {
  const { id, type, url, then, onFailure, deadline, tries, concurrency, cost, budget } = service;
  const own = uses.filter(({ filter }) => filter === id);
  const today = own.filter(({ span }) => span === dayOf(now));
  const spans = new Set(daysTo(now));
  const days = own.filter(({ span }) => spans.has(span));
  return {
    ...{ filter: id, type, host: new URL(url).host, then: then ?? null, onFailure },
    ...{ deadline, tries, concurrency, cost, budget: budget ?? null },
    breaker: breakerIn(outage),
    outage: outage ? { why: outage.why, since: outage.since.toISOString() } : null,
    lastFailure: lastFailureIn(days, language),
    key: { needed: needsSecret[type], set: keyAt !== null, at: keyAt?.toISOString() ?? null },
    today: { ...countOf(today), ...timesOf(today) },
    days: { ...countOf(days), ...timesOf(days) },
    month: countOf(own.filter(({ span }) => span === monthOf(now))),
  };
}

function lastFailureIn(days: readonly StoredUse[], language: TextLanguage): ServiceUse["lastFailure"] {
  const [last] = days
    .flatMap(({ last }) => last ?? [])
    .sort((one, other) => other.at.getTime() - one.at.getTime());
  return last ? { at: last.at.toISOString(), message: last.said[language] } : null;
}

function countOf(uses: readonly StoredUse[]): ServiceCount {
  const sum = (name: "asked" | "answered" | "failed" | "kept" | "cost") =>
    uses.reduce((all, use) => all + use[name], 0);
  const [asked, answered, failed, kept] = [sum("asked"), sum("answered"), sum("failed"), sum("kept")];
  return { asked, answered, failed, kept, cost: sum("cost") / 1_000_000 };
}

function timesOf(uses: readonly StoredUse[]): { p50: number | null; p95: number | null } {
  const took: Record<string, number> = {};
  for (const use of uses)
    for (const [bucket, count] of Object.entries(use.took ?? {})) took[bucket] = (took[bucket] ?? 0) + count;
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}
