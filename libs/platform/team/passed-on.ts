import { isForOthers, type QueueCounts, type QueueName, type Referral } from "#contract";
import {
  type CommentQueue,
  commentQueues,
  momentIn,
  type RankedQueue,
  rankedQueues,
  type StoredComment,
} from "#store";

/** A case that waits, and is passed on. */
export interface PassedCase {
  referral: Referral;
  comment: StoredComment;
}

/** What has waited longest in queues that go by priority, the oldest first. */
export type Oldest = Readonly<Record<RankedQueue, readonly Pick<StoredComment, "_id" | "waiting">[]>>;

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

/** The counts without some cases. */
export function countsWithout(
  others: readonly PassedCase[],
  { queues, urgent, late, oldest, bounds }: Counted,
): QueueCounts {
  const waiting = (queue: CommentQueue, before = new Date(8.64e15)) =>
    others.filter(({ comment }) => (momentIn(comment, queue) ?? before) < before).length;
  const left = new Set(others.map(({ comment }) => comment._id));
  const first = (queue: RankedQueue) => oldest[queue].find(({ _id }) => !left.has(_id))?.waiting[queue];
  return {
    queues: less(queues, (queue) => waiting(queue)),
    urgent: less(urgent, (queue) => waiting(queue, bounds.urgent[queue])),
    late: less(late, (queue) => waiting(queue, bounds.late[queue])),
    oldest: Object.fromEntries(
      rankedQueues.flatMap((queue) => {
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
