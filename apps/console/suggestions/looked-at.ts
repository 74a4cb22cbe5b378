import type { Suggestion } from "#contract";
import type { StaffSession } from "../account/session.js";
import { seenBefore } from "../connection/seen.js";

const suggestionsSeen = seenBefore("suggestions");

/** Somebody has suggestions in front of them. */
export function lookAt(session: StaffSession, items: readonly Suggestion[]): void {
  suggestionsSeen.look(
    session,
    items.map(({ id }) => id),
  );
}

/** How many somebody has not looked at, of those that nobody has dismissed. */
export function unseenAmong(session: StaffSession, items: readonly Suggestion[]): number {
  return items.filter(({ id, dismissed }) => dismissed === null && !suggestionsSeen.isSeen(session, id))
    .length;
}
