import type { SanctionKind, SanctionScope } from "#contract";

/** What a sanction does while it counts. */
export interface Restraint {
  kind: SanctionKind;
  /** null: until it is lifted */
  until: Date | null;
  /** null: on the whole site */
  scope: SanctionScope | null;
}

/** Where somebody wants to take part. */
export interface Place {
  story: string;
  section: string | null;
}

/** The sanctions under which what somebody writes is looked at in another way. */
export type Watch = "premoderate" | "shadow" | "masked";

/** Whether a sanction has not come to its end. */
export function isRunning({ until }: Pick<Restraint, "until">, now: Date): boolean {
  return until === null || until > now;
}

/** The sanction that keeps somebody from taking part in a place; of several, the one that lasts longest. */
export function barring<One extends Restraint>(
  restraints: readonly One[],
  place: Place,
  now: Date,
): One | undefined {
  return restraints
    .filter((one) => (one.kind === "suspend" || one.kind === "ban") && countsIn(one, place, now))
    .toSorted((one, other) => endOf(other) - endOf(one))[0];
}

/** How what somebody writes in a place is looked at: nobody is told of a shadow, so it goes before all else. */
export function watching(restraints: readonly Restraint[], place: Place, now: Date): Watch | null {
  const counting = new Set(restraints.filter((one) => countsIn(one, place, now)).map(({ kind }) => kind));
  if (counting.has("shadow")) return "shadow";
  return counting.has("premoderate") ? "premoderate" : null;
}

function countsIn(restraint: Restraint, { story, section }: Place, now: Date): boolean {
  const { scope } = restraint;
  if (!isRunning(restraint, now)) return false;
  if (scope === null) return true;
  return "story" in scope ? scope.story === story : scope.section === section;
}

function endOf({ until }: Restraint): number {
  return until?.getTime() ?? Infinity;
}
