import type { Actor, Escalated } from "#contract";
import { type Erased, standInFor } from "./users/erased.js";

/** When something came near its deadline undecided, and who was told. */
export interface StoredEscalation {
  at: Date;
  to: Actor[];
}

/** The index by which somebody who was told is found. @param field where the escalation lies */
export function toldOf(field: string) {
  const told = `${field}.to.id`;
  return [
    { site: 1, [told]: 1 },
    { name: "told", partialFilterExpression: { [told]: { $exists: true } } },
  ] as const;
}

/** Takes somebody's name off those who were told: which, how, and by which conditions. */
export function eraseTold(field: string, { site, user, pseudonym }: Erased) {
  return {
    theirs: { site, [`${field}.to.id`]: user },
    change: { $set: { [`${field}.to.$[one]`]: standInFor({ pseudonym }) } },
    options: { arrayFilters: [{ "one.id": user }] },
  };
}

export function presentEscalation(stored: StoredEscalation | undefined): Escalated | null {
  return stored ? { at: stored.at.toISOString(), to: stored.to } : null;
}
