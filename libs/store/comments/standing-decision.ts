import { Problem, type QueueName } from "#contract";
import { presentDecision } from "../decisions/decisions.js";
import type { StoredComment, StoredDecision } from "./comment.schema.js";

/**
 * What a person has decided on a comment as it is now: null where nobody has, where it was to look again, and where something new
 * waits since.
 * @param queues in which what is new may wait
 */
export function standingOn(
  { decision, revision, waiting }: StoredComment,
  queues: readonly QueueName[],
): StoredDecision | null {
  if (decision?.by.kind !== "person" || decision.revision !== revision) return null;
  if (decision.to === "held" || decision.undoes !== undefined) return null;
  const waitsAnew = queues.some((queue) => (waiting[queue] ?? decision.at) > decision.at);
  return waitsAnew ? null : decision;
}

/** Somebody was first. */
export function alreadyDecided(standing: StoredDecision): Problem {
  const decision = presentDecision(standing);
  return new Problem("already-decided", `${decision.by.name} decided at ${decision.at}: ${decision.to}`, {
    decision,
  });
}
