import { type Learner, newLearner } from "./learner.js";
import type { Starter } from "./starter.js";
import type { Taught } from "./lessons.js";

/** A site's learner, with what is told of it besides. */
export interface Life {
  learner: Learner;
  /** the opinions that it goes by */
  published: number;
  rejected: number;
  /** lessons that were taken back or corrected */
  undone: number;
  /** the lesson since when errors have been more than they should, and when it was taught */
  strayed: { lesson: number; at: Date } | null;
}

export function newLife(starter: Starter | null): Life {
  return { learner: newLearner(starter), published: 0, rejected: 0, undone: 0, strayed: null };
}

/**
 * Has opinions on one text taught or taken back, and counts on.
 * @returns those that there are then
 */
export function live(life: Life, taught: Taught, at: Date, change: (learner: Learner) => Taught): Taught {
  const { learner } = life;
  const after = change(learner);
  count(life, taught.at(-1)?.rejected, -1);
  count(life, after.at(-1)?.rejected, 1);
  if (taught.length > 0 && after.at(-1) !== taught.at(-1)) life.undone++;
  life.strayed = strayedAt(life, at);
  return after;
}

function count(life: Life, rejected: boolean | undefined, by: number): void {
  if (rejected === undefined) return;
  life[rejected ? "rejected" : "published"] += by;
}

function strayedAt({ learner: { drift }, strayed }: Life, at: Date): Life["strayed"] {
  if (drift.excess === 0) return null;
  return strayed?.lesson === drift.since ? strayed : { lesson: drift.since, at };
}

/** A learner that comes from elsewhere: what it still knows of its decisions is counted. */
export function livesOn(learner: Learner): Life {
  const rejected = learner.recent.filter((decision) => decision.rejected).length;
  return { learner, published: learner.recent.length - rejected, rejected, undone: 0, strayed: null };
}
