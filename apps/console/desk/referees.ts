import type { Referral } from "#contract";
import { isReferredTo } from "#contract/referred-to.js";

/** Whether it is for others to see to: named ones, or anybody but who asks for a second look. */
export function isForOthers(referral: Referral, me: string): boolean {
  return referral.to.kind === "anyone" ? referral.by.id === me : !isReferredTo(referral, me);
}

/** How many are passed on to oneself. */
export function waitingFor(me: string, referrals: Readonly<Record<string, Referral>>): number {
  return Object.values(referrals).filter((one) => isReferredTo(one, me)).length;
}
