import type { Referral } from "#contract";
import { stepAside } from "./claiming.js";
import { currentRows, type Desk, indexOf } from "./desk.js";
import { onward } from "./moving.js";

/** All cases of the site that are passed on, as they are now. */
export function told(desk: Desk, referrals: readonly Referral[]): Desk {
  const now = Object.fromEntries(referrals.map((one) => [one.comment, one]));
  return stepAside({ ...desk, referrals: now });
}

/** One has passed a case on: the next one comes. */
export function passed(desk: Desk, referral: Referral): Desk {
  const { comment } = referral;
  const state = { ...desk, referrals: { ...desk.referrals, [comment]: referral } };
  return desk.selected === comment ? onward(state, indexOf(currentRows(desk), comment) + 1) : state;
}
