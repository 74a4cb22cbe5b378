import { severityOf, turnOf } from "#moderation";
import { type RankedQueue, rankedQueues, type StoredComment, type StoredOrder } from "./comment.schema.js";

/** Where a comment belongs in the queues by priority that it waits in. @param readers of its story now */
export function placeIn(comment: StoredComment, readers: number): NonNullable<StoredComment["order"]> {
  const severity = severityOf({ found: foundIn(comment), reasons: comment.reported ?? [] });
  const rejection = rejectionOf(comment);
  const place = (since: Date): StoredOrder => ({
    ...{ severity, readers, ...(rejection !== undefined && { rejection }) },
    turn: turnOf({ since, severity, readers, reports: comment.flags, rejection }),
  });
  const waits = rankedQueues.flatMap((queue): [RankedQueue, StoredOrder][] => {
    const since = comment.waiting[queue];
    return since ? [[queue, place(since)]] : [];
  });
  return Object.fromEntries(waits);
}

/** After fewer decisions, what a learner says is as good as chance. */
const fewestDecisions = 50;

function rejectionOf({ verdict }: StoredComment): number | undefined {
  const { probability, decisions = 0 } = verdict?.learner ?? {};
  return decisions < fewestDecisions ? undefined : probability;
}

/** What a person has let stand is no charge any more. */
function foundIn({ verdict, decision, revision, status }: StoredComment): (number | undefined)[] {
  const isSettled =
    status === "published" && decision?.by.kind === "person" && decision.revision === revision;
  return isSettled ? [] : (verdict?.findings.map(({ severity }) => severity) ?? []);
}
