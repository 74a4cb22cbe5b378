import type { Referral } from "#contract";
import { isReferredTo } from "#contract/referred-to.js";

/** How many are passed on to oneself. */
export function waitingFor(me: string, referrals: Readonly<Record<string, Referral>>): number {
  return Object.values(referrals).filter((one) => isReferredTo(one, me)).length;
}
