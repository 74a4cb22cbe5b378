import type { FilterAlarms, ShadowRun } from "#contract";
import type { StaffSession } from "../account/session.js";
import { seenBefore } from "../connection/seen.js";

const alarmsSeen = seenBefore("alarms");

/** Somebody has the alarms of a shadow in front of them. */
export function lookAt(session: StaffSession, { id, alarms }: ShadowRun): void {
  alarmsSeen.look(
    session,
    alarms.map(({ kind }) => nameOf(id, kind)),
  );
}

/** The alarms of a shadow that somebody has not looked at. */
export function unseenIn(session: StaffSession, { shadow }: FilterAlarms): FilterAlarms["shadow"] {
  return shadow.filter(({ run, kind }) => !alarmsSeen.isSeen(session, nameOf(run, kind)));
}

function nameOf(run: string, kind: string): string {
  return `${run} ${kind}`;
}
