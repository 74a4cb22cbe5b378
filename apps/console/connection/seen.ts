import { signal } from "@preact/signals";
import type { StaffSession } from "../account/session.js";
import { keep, kept } from "./stored.js";

/** So much of one kind is known again, the latest. */
const mostKnown = 500;

/** What somebody has had in front of them in this browser, by names. */
export interface Seen {
  /** Notes that all of these are in front of somebody. */
  look: (session: StaffSession, names: readonly string[]) => void;
  isSeen: (session: StaffSession, name: string) => boolean;
}

/** @param kind of what is looked at */
export function seenBefore(kind: string): Seen {
  /** null before it is asked for */
  const seen = signal<readonly string[] | null>(null);
  const keyOf = ({ site, user }: StaffSession) => `palabre:console:${kind}:${site}:${user.id}`;
  const seenBy = (session: StaffSession) => seen.value ?? kept(keyOf(session), areNames) ?? [];
  return {
    look(session, names) {
      const known = seenBy(session);
      const fresh = names.filter((name) => !known.includes(name));
      if (fresh.length === 0) return;
      const next = [...known, ...fresh].slice(-mostKnown);
      keep(keyOf(session), next);
      seen.value = next;
    },
    isSeen: (session, name) => seenBy(session).includes(name),
  };
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}
