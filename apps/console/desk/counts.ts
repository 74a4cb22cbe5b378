import type { QueueCounts } from "#contract";
import { isForOthers } from "#contract/referred-to.js";
import { waitingFor } from "./referees.js";
import { type Act, type Desk, idOf, isStanding, type ListName, listOf } from "./desk.js";

/** What the API or the gateway says of the queues. */
export function withCounts(desk: Desk, { queues, ...said }: QueueCounts): Desk {
  const { urgent, oldest, late, goals } = said;
  return { ...desk, counts: { ...desk.counts, ...queues }, urgent, oldest, late, goals };
}

/** How many wait in a queue: what the API told last, set right by what one has done since. Undefined before it told anything. */
export function waitingIn(desk: Desk, queue: ListName): number | undefined {
  const { counts, acts } = desk;
  if (queue === "search") return undefined;
  if (queue === "referred") return waitingFor(desk.me, desk.referrals);
  if (queue === "appeals") return appealsWaiting(desk);
  const told = counts[queue];
  if (told === undefined) return undefined;
  const counting = acts.filter((act) => act.queue === queue && !isForOthersHere(desk, act));
  const own = counting.reduce((sum, act) => sum + correction(act), 0);
  return Math.max(0, told + own);
}

/** What is passed on to others is not among what the API counts. */
function isForOthersHere({ referrals, me }: Desk, { item }: Act): boolean {
  const referral = referrals[idOf(item)];
  return referral !== undefined && isForOthers(referral, me);
}

/** The API counts comments, under which several appeals may wait, and none of somebody who never wrote: the list knows better. */
function appealsWaiting(desk: Desk): number | undefined {
  const { rows, fresh, loaded, next } = listOf(desk, "appeals");
  return loaded && next === null ? rows.filter(isStanding).length + fresh.length : desk.counts.appeals;
}

/** What the API's count does not say yet of an act. */
function correction({ state, counted, standing }: Act): number {
  switch (state) {
    case "deciding":
    case "decided":
    case "conflict":
    case "unanswered":
      return counted ? 0 : -1;
    case "undoing":
    case "undone":
      return counted && !standing ? 1 : 0;
    case "refused":
      return 0;
  }
}
