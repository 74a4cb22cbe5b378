import type { Referral } from "./referrals.js";

/** Whether it is for others to see to: named ones, or anybody but who asks for a second look. */
export function isForOthers(referral: Pick<Referral, "by" | "to">, person: string): boolean {
  return referral.to.kind === "anyone" ? referral.by.id === person : !isReferredTo(referral, person);
}

/** Whether a case is passed on to somebody: not to whoever comes next, but to them, by name or by their desk. */
export function isReferredTo({ to }: Pick<Referral, "to">, person: string): boolean {
  if (to.kind === "person") return to.id === person;
  return to.kind === "desk" && to.people.includes(person);
}
