import type { Referral } from "#contract";

/** Whether it is passed on to oneself, by name or by one's desk. */
export function isForMe({ to }: Referral, me: string): boolean {
  if (to.kind === "person") return to.id === me;
  return to.kind === "desk" && to.people.includes(me);
}

/** Whether it is for others to see to: named ones, or anybody but who asks for a second look. */
export function isForOthers(referral: Referral, me: string): boolean {
  return referral.to.kind === "anyone" ? referral.by.id === me : !isForMe(referral, me);
}

/** How many are passed on to oneself. */
export function waitingFor(me: string, referrals: Readonly<Record<string, Referral>>): number {
  return Object.values(referrals).filter((one) => isForMe(one, me)).length;
}
