import type { Referral } from "#contract";
import { stepAside } from "./claiming.js";
import { currentRows, type Desk, indexOf } from "./desk.js";
import { firstIfNone, onward } from "./moving.js";
import { isReferredTo } from "#contract/referred-to.js";

/** All cases of the site that are passed on, as they are now. What is for oneself comes before what the desk has just offered. */
export function told(desk: Desk, referrals: readonly Referral[]): Desk {
  const state = { ...desk, referrals: Object.fromEntries(referrals.map((one) => [one.comment, one])) };
  const offered = desk.offered ? firstIfNone({ ...state, selected: null }) : state;
  const first = offered.selected === null ? undefined : state.referrals[offered.selected];
  return first && isReferredTo(first, desk.me) ? offered : stepAside(state);
}

/** One has passed a case on: the next one comes. */
export function passed(desk: Desk, referral: Referral): Desk {
  const { comment } = referral;
  const state = { ...desk, referrals: { ...desk.referrals, [comment]: referral } };
  return desk.selected === comment ? onward(state, indexOf(currentRows(desk), comment) + 1) : state;
}
