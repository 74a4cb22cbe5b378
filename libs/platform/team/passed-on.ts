import { isForOthers, type QueueCounts, type QueueName, type Referral } from "#contract";
import {
  type AgedQueue,
  agedQueues,
  type CommentQueue,
  commentQueues,
  momentIn,
  type StoredComment,
  type WaitingLong,
} from "#store";

/** A case that waits, and is passed on. */
export interface PassedCase {
  referral: Referral;
  comment: StoredComment;
}

/** What has waited longest in queues without a deadline, the oldest first. */
export type Oldest = Readonly<Record<AgedQueue, readonly WaitingLong[]>>;

/** All that there is to count in the queues of a site, or of some sections of it. */
export interface Counted extends Omit<QueueCounts, "oldest"> {
  /** more than there are cases that are passed on: one is left that is not */
  oldest: Oldest;
  /** before which moment something is urgent, or late, in a queue where it can be */
  bounds: Record<"urgent" | "late", Partial<Record<CommentQueue, Date>>>;
}

/** The cases of some that are passed on to others than somebody. */
export function passedByTo(person: string, passed: readonly PassedCase[]): PassedCase[] {
  return passed.filter(({ referral }) => isForOthers(referral, person));
}

/**
 * The counts without some cases.
 * @param reader to whom what was drawn of their own decisions is not told
 */
export function countsWithout(
  others: readonly PassedCase[],
  { queues, urgent, late, goals, oldest, bounds }: Counted,
  reader?: string,
): QueueCounts {
  const waiting = (queue: CommentQueue, before = new Date(8.64e15)) =>
    others.filter(({ comment }) => (momentIn(comment, queue) ?? before) < before).length;
  const left = new Set(others.map(({ comment }) => comment._id));
  const isOwn = (queue: AgedQueue, { decision }: WaitingLong) =>
    queue === "audit" && reader !== undefined && decision?.by?.id === reader;
  const first = (queue: AgedQueue) =>
    oldest[queue].find((one) => !left.has(one._id) && !isOwn(queue, one))?.waiting[queue];
  return {
    goals,
    queues: less(queues, (queue) => waiting(queue)),
    urgent: less(urgent, (queue) => waiting(queue, bounds.urgent[queue])),
    late: less(late, (queue) => waiting(queue, bounds.late[queue])),
    oldest: Object.fromEntries(
      agedQueues.flatMap((queue) => {
        const since = first(queue)?.toISOString();
        return since === undefined ? [] : [[queue, since]];
      }),
    ),
  };
}

/** Between two questions a case may have left its queue: no count falls below zero for it. */
function less(
  counts: Partial<Record<QueueName, number>>,
  by: (queue: CommentQueue) => number,
): Partial<Record<QueueName, number>> {
  return Object.fromEntries(
    commentQueues.flatMap((queue) => {
      const n = counts[queue];
      return n === undefined ? [] : [[queue, Math.max(0, n - by(queue))]];
    }),
  );
}
