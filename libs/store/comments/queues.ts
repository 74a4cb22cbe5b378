import type { Connection, Model, QueryFilter } from "mongoose";
import type { Actor, ListQuery, Page, QueueOrder, StoryRef } from "#contract";
import {
  type AgedQueue,
  type CommentQueue,
  commentQueues,
  commentSchema,
  isRanked,
  momentIn,
  momentOf,
  rankedQueues,
  type StoredComment,
} from "./comment.schema.js";
import { type Order, pageOf } from "./page-of.js";

/** A queue of a site, as far as somebody sees of it. */
export interface SeenQueue {
  site: string;
  queue: CommentQueue;
  /** null: all that there are */
  sections: readonly string[] | null;
  /** to whom what they have decided themselves does not come again by chance */
  reader?: string;
}

/** What has waited for long, and who has decided on it. */
export type WaitingLong = Pick<StoredComment, "_id" | "waiting"> & {
  decision?: { by?: Pick<Actor, "id"> } | null;
};

/** Questions asked of what waits for moderators. */
export class Queues {
  private readonly comments: Model<StoredComment>;

  constructor(connection: Connection) {
    this.comments = connection.model<StoredComment>("Comment", commentSchema);
  }

  /** What is to be looked at next comes first. */
  page(
    { site, queue, sections, reader }: SeenQueue,
    { order: wanted, ...part }: ListQuery & { order: QueueOrder },
  ): Promise<Page<StoredComment>> {
    const order = orderOf(queue, wanted);
    const others = queue === "audit" && reader !== undefined ? { "decision.by.id": { $ne: reader } } : {};
    const filter = { site, ...within(sections), ...others, [order.field]: { $exists: true } };
    const name = wanted === "priority" && isRanked(queue) ? `queue ${queue} by priority` : `queue ${queue}`;
    const hint = sections === null ? name : `${name} in sections`;
    return pageOf(this.comments, { filter, order, part, hint });
  }

  /** How many wait. @param before those alone whose moment in the queue is before this one */
  async count({ site, queue, sections }: SeenQueue, before?: Date): Promise<number> {
    // unlike `$exists`, a range is answered by the index alone; of several sections, each by itself
    const moment = { $gte: new Date(0), ...(before && { $lt: before }) };
    const parts = sections?.map((section) => ({ site, section })) ?? [{ site }];
    const hint = sections === null ? `queue ${queue}` : `queue ${queue} in sections`;
    const counted = await Promise.all(
      parts.map((part) => this.comments.countDocuments({ ...part, [momentOf(queue)]: moment }, { hint })),
    );
    return counted.reduce((sum, one) => sum + one, 0);
  }

  /** How much of what was drawn each person has decided on. */
  async drawnByDecider(site: string, sections: SeenQueue["sections"]): Promise<Map<string, number>> {
    const counted = await this.comments
      .aggregate<{ _id: string; drawn: number }>([
        { $match: { site, ...within(sections), "waiting.audit": { $gte: new Date(0) } } },
        { $group: { _id: "$decision.by.id", drawn: { $sum: 1 } } },
      ])
      .hint("drawn by decider");
    return new Map(counted.map(({ _id, drawn }) => [_id, drawn]));
  }

  /** What waits longest in a queue, the oldest first. */
  oldest({ site, queue, sections }: SeenQueue & { queue: AgedQueue }, limit: number): Promise<WaitingLong[]> {
    const field = `waiting.${queue}`;
    return this.comments
      .find({ site, ...within(sections), [field]: { $exists: true } }, { [field]: 1, "decision.by.id": 1 })
      .sort({ [field]: 1, _id: 1 })
      .limit(limit)
      .hint(sections === null ? `queue ${queue}` : `queue ${queue} in sections`)
      .lean<WaitingLong[]>();
  }

  /** Some of what waits under a story in a queue that goes by priority, what has its turn first. */
  async firstOfStory({ site, story }: StoryRef, limit: number): Promise<StoredComment[]> {
    const found = await Promise.all(
      rankedQueues.map((queue) =>
        this.comments
          .find({ site, story, [`order.${queue}.turn`]: { $exists: true } })
          .sort({ [`order.${queue}.turn`]: 1, _id: 1 })
          .limit(limit)
          .lean<StoredComment[]>(),
      ),
    );
    return found.flat();
  }

  /** All that waits under a story, in whatever queue. */
  allOfStory({ site, story }: StoryRef): Promise<StoredComment[]> {
    const waits = commentQueues.map((queue) => ({ [`waiting.${queue}`]: { $exists: true } }));
    return this.comments.find({ site, story, $or: waits }).hint("of a story").lean<StoredComment[]>();
  }
}

function within(sections: SeenQueue["sections"]): QueryFilter<StoredComment> {
  return sections === null ? {} : { section: { $in: [...sections] } };
}

function orderOf(queue: CommentQueue, wanted: QueueOrder): Order {
  const byDate = { direction: 1, keyFrom: (key: number) => new Date(key) } as const;
  const ranked = wanted === "priority" ? isRanked(queue) : undefined;
  if (ranked)
    return {
      ...byDate,
      field: `order.${ranked}.turn`,
      keyOf: ({ order }) => order?.[ranked]?.turn.getTime() ?? 0,
    };
  return {
    ...byDate,
    field: momentOf(queue),
    keyOf: (comment) => momentIn(comment, queue)?.getTime() ?? 0,
  };
}
