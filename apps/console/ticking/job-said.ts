import type { DecisionJob } from "#contract";
import { speech } from "../texts/speak.js";

/** How many of a job's comments have been looked at. */
export function doneOf({ state, decided, refused, undone }: DecisionJob): number {
  return state === "undoing" ? undone : decided + refused;
}

/** « Refusés : 120 sur 4 000 » */
export function progressSaid(job: DecisionJob): string {
  const { texts, number } = speech.value;
  const [done, all] = [number(doneOf(job)), number(job.state === "undoing" ? job.decided : job.count)];
  return job.state === "undoing"
    ? texts.ticking.undoing(done, all)
    : texts.ticking.running[job.decision](done, all);
}

/** « 4 000 commentaires refusés · 2 laissés tels quels » */
export function outcomeSaid({ state, decision, decided, refused, undone }: DecisionJob): string {
  const { texts, count } = speech.value;
  const { ticking } = texts;
  if (state === "undone") return count(ticking.undone, undone);
  const left = refused > 0 ? [count(ticking.left, refused)] : [];
  return [count(ticking.done[decision], decided), ...left].join(" · ");
}
