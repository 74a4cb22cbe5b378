import type { Verdict } from "#contract";
import type { CompiledFilterSet } from "./pipeline.js";

/**
 * Whether a comment is one of those that the learner would decide on alone, if it were sure and might: no rule has decided, and no
 * other filter has rejected. What another filter has held counts where the learner has found something, too: else people look at
 * many that are held and at few that are not, and would learn of the few from the many.
 */
export function isUnaided(
  { verdict, decidedBy, findings }: Verdict,
  { learners, set: { rules = [] } }: Pick<CompiledFilterSet, "learners" | "set">,
): boolean {
  if (decidedBy === null || learners.has(decidedBy)) return true;
  if (verdict === "reject" || rules.some(({ id }) => id === decidedBy)) return false;
  return findings.some(({ filter }) => learners.has(filter));
}
