import { signal } from "@preact/signals";
import type { FilterAlarms, ShadowRun } from "#contract";
import type { StaffSession } from "../account/session.js";
import { keep, kept } from "../connection/stored.js";

/** What somebody has looked at, of the run that they looked at last; null before it is asked for. */
const looked = signal<readonly string[] | null>(null);

/** Somebody has the alarms of a shadow in front of them. */
export function lookAt(session: StaffSession, { id, alarms }: ShadowRun): void {
  const seen = alarms.map(({ kind }) => nameOf(id, kind));
  const known = new Set(lookedAt(session));
  if (seen.every((name) => known.has(name))) return;
  keep(keyOf(session), seen);
  looked.value = seen;
}

/** The alarms of a shadow that somebody has not looked at. */
export function unseenIn(session: StaffSession, { shadow }: FilterAlarms): FilterAlarms["shadow"] {
  const known = new Set(lookedAt(session));
  return shadow.filter(({ run, kind }) => !known.has(nameOf(run, kind)));
}

function lookedAt(session: StaffSession): readonly string[] {
  return looked.value ?? kept(keyOf(session), areNames) ?? [];
}

function nameOf(run: string, kind: string): string {
  return `${run} ${kind}`;
}

function keyOf({ site, user }: StaffSession): string {
  return `palabre:console:alarms:${site}:${user.id}`;
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
