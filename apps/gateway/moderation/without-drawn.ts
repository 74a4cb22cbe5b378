import type { QueueChange } from "#contract";
import { withoutOwn } from "#platform";
import type { StoredComment } from "#store";

/** Whose decisions were drawn for others. */
export interface Drawn {
  /** how many of each person's wait */
  counts: ReadonlyMap<string, number>;
  /** who has decided on each of the comments that are told of */
  deciders: ReadonlyMap<string, string>;
}

export const nobody: Drawn["counts"] = new Map();

export function decidersOf(comments: readonly StoredComment[]): Drawn["deciders"] {
  return new Map(comments.flatMap(({ _id, decision }) => (decision ? [[_id, decision.by.id]] : [])));
}

/** What changed, as it is told to somebody: what was drawn of their own decisions is for others. */
export function withoutDrawn(change: QueueChange, person: string, { counts, deciders }: Drawn): QueueChange {
  return {
    ...change,
    queues: withoutOwn(change.queues, counts.get(person) ?? 0),
    added: change.added.filter(
      ({ queue, comment }) => queue !== "audit" || deciders.get(comment.id) !== person,
    ),
  };
}
