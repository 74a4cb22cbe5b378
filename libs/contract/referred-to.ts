import type { Referral } from "./referrals.js";

/** Whether a case is passed on to somebody: not to whoever comes next, but to them, by name or by their desk. */
export function isReferredTo({ to }: Pick<Referral, "to">, person: string): boolean {
  if (to.kind === "person") return to.id === person;
  return to.kind === "desk" && to.people.includes(person);
}
