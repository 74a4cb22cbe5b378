import type { Connection, Model, mongo } from "mongoose";
import type { ModerateJob, Page, QueueCounts, Sort, StoryRef, Verdict } from "#contract";
import { decodeCursor, encodeCursor, type Position } from "../cursor.js";
import { isDuplicateKey } from "../duplicate-key.js";
import {
  type CommentQueue,
  commentQueues,
  commentSchema,
  type StoredComment,
  type StoredDecision,
} from "./comment.schema.js";
import { insertTogether } from "./insert-together.js";

interface Order {
  /** the field that a list is ordered by, and its direction */
  field: string;
  direction: 1 | -1;
  keyOf: (comment: StoredComment) => number;
  /** what the database compares the key with */
  keyFrom: (key: number) => number | Date;
}

const byTime = {
  field: "createdAt",
  keyOf: (comment: StoredComment) => comment.createdAt.getTime(),
  keyFrom: (key: number) => new Date(key),
};
const asNumber = (key: number) => key;

const orders: Record<Sort, Order> = {
  newest: { ...byTime, direction: -1 },
  oldest: { ...byTime, direction: 1 },
  top: { field: "rank.top", direction: -1, keyOf: ({ rank }) => rank.top, keyFrom: asNumber },
  controversial: {
    field: "rank.controversial",
    direction: -1,
    keyOf: ({ rank }) => rank.controversial,
    keyFrom: asNumber,
  },
  replies: { field: "replies", direction: -1, keyOf: ({ replies }) => replies, keyFrom: asNumber },
};

/** A verdict on the revision that a job is about, and the decision that follows from it. */
export interface Settlement {
  job: ModerateJob;
  verdict: Verdict;
  decision: StoredDecision;
}

/** Questions asked of comments, and the writes that may be made to one. */
export class Comments {
  readonly model: Model<StoredComment>;
  /** the bare collection, for the hottest writes, which are whole already */
  readonly stored: mongo.Collection<StoredComment>;
  private readonly inserting: ReturnType<typeof insertTogether>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredComment>("Comment", commentSchema);
    this.stored = connection.collection<StoredComment>("comments");
    this.inserting = insertTogether(this.stored);
  }

  /** Stores a new comment durably, or gives the one that the same Idempotency-Key has made before. */
  async accept(comment: StoredComment): Promise<StoredComment> {
    try {
      await this.inserting.load(comment);
      return comment;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const { site, author, idempotencyKey } = comment;
      const earlier = await this.byIdempotencyKey(site, author.id, idempotencyKey);
      if (!earlier) throw error;
      return earlier;
    }
  }

  async byIdempotencyKey(
    site: string,
    author: string,
    idempotencyKey: string | undefined,
  ): Promise<StoredComment | null> {
    if (idempotencyKey === undefined) return null;
    return this.model.findOne({ site, "author.id": author, idempotencyKey }).lean<StoredComment>();
  }

  byId(site: string, id: string): Promise<StoredComment | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredComment>();
  }

  byIds(ids: readonly string[]): Promise<StoredComment[]> {
    return this.model.find({ _id: { $in: [...ids] } }).lean<StoredComment[]>();
  }

  /** Top-level comments of a story, or the replies to one comment, as lists have them. */
  async list(
    story: StoryRef,
    parent: string | null,
    { sort, limit, after }: { sort: Sort; limit: number; after?: string | undefined },
  ): Promise<Page<StoredComment>> {
    const order = orders[sort];
    const found = await this.model
      .find({
        site: story.site,
        story: story.story,
        parent,
        listed: true,
        ...(after === undefined ? {} : beyond(order, decodeCursor(after))),
      })
      .sort({ [order.field]: order.direction, _id: order.direction })
      .limit(limit + 1)
      .lean<StoredComment[]>();
    return cut(found, limit, order.keyOf);
  }

  /** The first replies to each of several comments, oldest first. */
  async firstReplies(
    story: StoryRef,
    parents: readonly string[],
    limit: number,
  ): Promise<Map<string, Page<StoredComment>>> {
    if (parents.length === 0) return new Map();
    const grouped = await this.model.aggregate<{ _id: string; replies: StoredComment[] }>([
      { $match: { _id: { $in: [...parents] } } },
      { $project: { _id: 1 } },
      {
        $lookup: {
          from: "comments",
          let: { id: "$_id" },
          pipeline: [
            {
              $match: {
                site: story.site,
                story: story.story,
                listed: true,
                $expr: { $eq: ["$parent", "$$id"] },
              },
            },
            { $sort: { createdAt: 1, _id: 1 } },
            { $limit: limit + 1 },
          ],
          as: "replies",
        },
      },
    ]);
    return new Map(grouped.map(({ _id, replies }) => [_id, cut(replies, limit, orders.oldest.keyOf)]));
  }

  /** What a reader wrote on a story that nobody else sees: pending, held and refused ones, newest first. */
  ownUnseen({ site, story }: StoryRef, author: string, limit: number): Promise<StoredComment[]> {
    return this.model
      .find({ site, story, "author.id": author, status: { $in: ["pending", "held", "rejected"] } })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<StoredComment[]>();
  }

  /** What an author wrote on the site in the seconds before a comment, newest first. */
  earlierByAuthor({ _id, site, author, createdAt }: StoredComment, seconds: number, limit: number) {
    return this.model
      .find(
        { site, "author.id": author.id, createdAt: within(createdAt, seconds), _id: { $ne: _id } },
        { text: 1, createdAt: 1 },
      )
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<Pick<StoredComment, "_id" | "text" | "createdAt">[]>();
  }

  /** Comments of the same folded text on the site in the seconds before a comment, newest first. */
  earlierOfSameText({ _id, site, textKey, createdAt }: StoredComment, seconds: number, limit: number) {
    return this.model
      .find(
        { site, textKey, createdAt: within(createdAt, seconds), _id: { $ne: _id } },
        { author: 1, createdAt: 1 },
      )
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<Pick<StoredComment, "_id" | "author" | "createdAt">[]>();
  }

  /** The comments that jobs are about, in the order of the jobs; null where a revision no longer waits for the machine. */
  async awaitingVerdict(jobs: readonly ModerateJob[]): Promise<(StoredComment | null)[]> {
    const found = await this.model
      .find({ _id: { $in: jobs.map(({ comment }) => comment) }, verdict: null })
      .lean<StoredComment[]>();
    const byId = new Map(found.map((comment) => [comment._id, comment]));
    return jobs.map((job) => {
      const comment = byId.get(job.comment);
      return comment && isAwaiting(comment, job) ? comment : null;
    });
  }

  /** Writes the machine's verdicts, but none that comes too late: another revision, an earlier verdict, or a person's decision. */
  async settle(settlements: readonly Settlement[]): Promise<void> {
    const writes = settlements.map(({ job, verdict, decision }) => ({
      updateOne: {
        filter: { ...awaiting(job), status: decision.from },
        update: { $set: { status: decision.to, verdict, decision } },
      },
    }));
    await this.stored.bulkWrite(writes, { ordered: false });
  }

  /**
   * Writes a person's decision onto the comment as that person saw it.
   * @returns whether it still was as seen
   */
  async decide(seen: StoredComment, decision: StoredDecision): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      {
        _id: seen._id,
        site: seen.site,
        revision: seen.revision,
        status: seen.status,
        ...(seen.decision ? { "decision.id": seen.decision.id } : { decision: null }),
      },
      { $set: { status: decision.to, decision } },
    );
    return modifiedCount === 1;
  }

  /** A queue of a site, those waiting longest first. */
  async waiting(
    site: string,
    queue: CommentQueue,
    { limit, after }: { limit: number; after?: string | undefined },
  ): Promise<Page<StoredComment>> {
    const field = `waiting.${queue}`;
    const order: Order = {
      field,
      direction: 1,
      keyOf: ({ waiting }) => waiting[queue]?.getTime() ?? 0,
      keyFrom: (key) => new Date(key),
    };
    const found = await this.model
      .find({
        site,
        [field]: { $exists: true },
        ...(after === undefined ? {} : beyond(order, decodeCursor(after))),
      })
      .sort({ [field]: 1, _id: 1 })
      .limit(limit + 1)
      .lean<StoredComment[]>();
    return cut(found, limit, order.keyOf);
  }

  /** How many wait in each queue of a site. */
  async queueCounts(site: string): Promise<QueueCounts> {
    const [held, reported] = await Promise.all(commentQueues.map((queue) => this.countWaiting(site, queue)));
    return { queues: { held: held ?? 0, reported: reported ?? 0 } };
  }

  private countWaiting(site: string, queue: CommentQueue): Promise<number> {
    return this.model.countDocuments({ site, [`waiting.${queue}`]: { $exists: true } });
  }

  /** Whether anything on a site still waits for the machine, or for the relay to show it. */
  async anyOnTheWay(site: string): Promise<boolean> {
    const unseen = { site, shown: null, status: { $in: ["pending", "published"] } } as const;
    return (await this.model.exists(unseen)) !== null;
  }

  /** Comments whose verdict should have come before a moment, the oldest first. */
  overdue(before: Date, limit: number) {
    return this.model
      .find({ status: "pending", acceptedAt: { $lt: before } }, { site: 1, revision: 1, acceptedAt: 1 })
      .sort({ acceptedAt: 1 })
      .limit(limit)
      .lean<Pick<StoredComment, "_id" | "site" | "revision" | "acceptedAt">[]>();
  }
}

function within(end: Date, seconds: number) {
  return { $gte: new Date(end.getTime() - seconds * 1000), $lte: end };
}

function awaiting({ site, comment, revision }: ModerateJob): mongo.Filter<StoredComment> {
  return {
    _id: comment,
    site,
    revision,
    verdict: null,
    $nor: [{ "decision.by.kind": "person", "decision.revision": revision }],
  };
}

/** The same condition, on a comment that has been read. */
function isAwaiting({ site, revision, verdict, decision, status }: StoredComment, job: ModerateJob): boolean {
  const decided = decision?.by.kind === "person" && decision.revision === revision;
  const open = status === "pending" || status === "published";
  return site === job.site && revision === job.revision && verdict === null && open && !decided;
}

/** What comes after a position in an order; the id tells apart what is equal. */
function beyond({ field, direction, keyFrom }: Order, [key, id]: Position) {
  const further = direction === 1 ? "$gt" : "$lt";
  const value = keyFrom(key);
  return { $or: [{ [field]: { [further]: value } }, { [field]: value, _id: { [further]: id } }] };
}

/** A page of what was found with one item more than asked for, which tells whether there is a next page. */
function cut(
  found: StoredComment[],
  limit: number,
  keyOf: (comment: StoredComment) => number,
): Page<StoredComment> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encodeCursor([keyOf(last), last._id]) : null };
}
