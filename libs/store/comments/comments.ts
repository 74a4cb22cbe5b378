import type { ClientSession, Connection, Model, mongo, QueryFilter } from "mongoose";
import {
  type Author,
  commentStatus,
  type CommentStatus,
  type ListQuery,
  type ModerateJob,
  type Page,
  type PersonRecord,
  type Show,
  type Sort,
  type StoryRef,
  type Verdict,
} from "#contract";
import { wordsPattern } from "#discussion";
import { before, cut, encodeCursor } from "../cursor.js";
import { isDuplicateKey } from "../duplicate-key.js";
import { together } from "../together.js";
import {
  commentSchema,
  type Featuring,
  isFeatured,
  isReply,
  isShown,
  questions,
  type StoredComment,
  type StoredDecision,
} from "./comment.schema.js";
import { isBlind } from "../moderation/blind.js";
import { standInFor, type Erased } from "../users/erased.js";
import type { Masked } from "./masked.js";
import type { Removed, Revised } from "./new-comment.js";
import { insertComments } from "./insert-comments.js";
import { type Order, pageOf, positionIn } from "./page-of.js";

const byTime = {
  field: "createdAt",
  keyOf: (comment: StoredComment) => comment.createdAt.getTime(),
  keyFrom: (key: number) => new Date(key),
};
const asNumber = (key: number) => key;

/** How long a majority may take to confirm what was accepted before, in ms. */
const confirming = 5000;

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

/** The newest pick first. */
const picksFirst: Order = {
  field: "featuredAt",
  direction: -1,
  keyOf: ({ featuredAt }) => featuredAt?.getTime() ?? 0,
  keyFrom: (key) => new Date(key),
};

/** A verdict on the revision that a job is about, the decision that follows from it, and the language that was told on the way. */
export interface Settlement {
  job: ModerateJob;
  verdict: Verdict;
  decision: StoredDecision;
  lang: string | null;
  /** what of the text the verdict masks */
  masked?: Omit<Masked, "verdict"> | undefined;
  /** traceparent of the step that it was judged by */
  trace?: string;
}

/** So many comments of a story are counted. */
const mostOnStory = 20_000;

/** Comments that quote another which are looked for. */
const mostQuoting = 50;

/** Questions asked of comments, and the writes that may be made to one. */
export class Comments {
  readonly model: Model<StoredComment>;
  /** the bare collection, for the hottest writes, which are whole already */
  readonly stored: mongo.Collection<StoredComment>;
  private readonly insert = together(3, (comments: readonly StoredComment[]) =>
    insertComments(this.stored, comments),
  );

  constructor(connection: Connection) {
    this.model = connection.model<StoredComment>("Comment", commentSchema);
    this.stored = connection.collection<StoredComment>("comments");
  }

  /** Stores a new comment durably, or gives the one that the same Idempotency-Key has made before. */
  async accept(comment: StoredComment): Promise<StoredComment> {
    try {
      await this.insert(comment);
      return comment;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await this.byIdempotencyKey(comment, comment.author.id, comment.idempotencyKey);
      if (!earlier) throw error;
      return earlier;
    }
  }

  /** What a key has made before, once a majority has it: what a primary alone has may be gone with it. */
  async byIdempotencyKey(
    { site, story }: StoryRef,
    author: string,
    idempotencyKey: string | undefined,
  ): Promise<StoredComment | null> {
    if (idempotencyKey === undefined) return null;
    return this.model
      .findOne({ site, story, "author.id": author, idempotencyKey })
      .read("primary")
      .readConcern("linearizable")
      .maxTimeMS(confirming)
      .lean<StoredComment>();
  }

  byId(site: string, id: string): Promise<StoredComment | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredComment>();
  }

  async byIds(ids: readonly string[]): Promise<StoredComment[]> {
    if (ids.length === 0) return [];
    return this.model.find({ _id: { $in: [...ids] } }).lean<StoredComment[]>();
  }

  /** Comments of one story. */
  async onStory({ site, story }: StoryRef, ids: readonly string[]): Promise<StoredComment[]> {
    if (ids.length === 0) return [];
    return this.model
      .find({ _id: { $in: [...ids] }, site, story })
      .hint({ _id: 1 })
      .lean<StoredComment[]>();
  }

  /** Comments of any, in the order of their ids; what is not there is left out. */
  async inOrder(ids: readonly string[]): Promise<StoredComment[]> {
    const known = new Map((await this.byIds(ids)).map((comment) => [comment._id, comment]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  /** Comments of a story, as its lists have them. */
  list(
    { site, story }: StoryRef,
    { sort, show = "all", ...part }: ListQuery & { sort: Sort; show?: Show },
  ): Promise<Page<StoredComment>> {
    if (show === "featured")
      return this.page({ site, story, featuredAt: isFeatured }, picksFirst, part, "featured");
    const listed = { site, story, parent: null, listed: true };
    if (show === "all") return this.page(listed, orders[sort], part);
    const index = `${show} by ${sort === "top" ? "top" : "time"}`;
    return this.page({ ...listed, answers: questions[show] }, orders[sort], part, index);
  }

  /** The replies to one comment, as lists have them, oldest first. */
  replies({ site, story }: StoryRef, parent: string, part: ListQuery): Promise<Page<StoredComment>> {
    return this.page({ site, story, parent, listed: true }, orders.oldest, part);
  }

  private page(
    filter: QueryFilter<StoredComment>,
    order: Order,
    part: ListQuery,
    hint?: string,
  ): Promise<Page<StoredComment>> {
    return pageOf(this.model, { filter, order, part, hint });
  }

  /** The first replies to each of several comments, oldest first. */
  async firstReplies(
    { site, story }: StoryRef,
    parents: readonly string[],
    limit: number,
  ): Promise<Map<string, Page<StoredComment>>> {
    if (parents.length === 0) return new Map();
    const grouped = await this.model.aggregate<{ _id: string; replies: StoredComment[] }>([
      { $match: { _id: { $in: [...parents] }, site, story } },
      { $project: { _id: 1 } },
      {
        $lookup: {
          from: "comments",
          let: { id: "$_id" },
          pipeline: [
            {
              $match: {
                site,
                story,
                listed: true,
                parent: isReply,
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
    return new Map(grouped.map(({ _id, replies }) => [_id, cut(replies, limit, positionIn(orders.oldest))]));
  }

  /** What readers see of a story, replies and all, newest first. */
  newestShown({ site, story }: StoryRef, limit: number): Promise<StoredComment[]> {
    return this.model
      .find({ site, story, shown: isShown })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .lean<StoredComment[]>();
  }

  /** Later comments on the same story in which some words stand, the first first. */
  async quoting(
    { _id, site, story, createdAt }: StoredComment,
    words: readonly string[],
  ): Promise<StoredComment[]> {
    if (words.length === 0) return [];
    return this.model
      .find({
        ...{ site, story, createdAt: { $gte: createdAt }, _id: { $ne: _id } },
        status: { $ne: "deleted" },
        text: { $regex: wordsPattern(words), $options: "i" },
      })
      .sort({ createdAt: 1, _id: 1 })
      .limit(mostQuoting)
      .hint("of a story")
      .lean<StoredComment[]>();
  }

  /** Who wrote what readers see of a story, the last first, as far back as so many comments. */
  async authors({ site, story }: StoryRef, mostRead = 2000): Promise<Author[]> {
    const found = await this.model.aggregate<{ author: Author }>([
      { $match: { site, story, shown: isShown } },
      { $sort: { createdAt: -1, _id: -1 } },
      { $limit: mostRead },
      { $group: { _id: "$author.id", author: { $first: "$author" }, at: { $first: "$createdAt" } } },
      { $sort: { at: -1, _id: 1 } },
    ]);
    return found.map(({ author }) => author);
  }

  /**
   * What readers see of a story whose text has all of some words, newest first. One asking reads no more than so many comments:
   * where nothing more was found among them, the page is short, and `next` goes on behind them.
   * @param patterns regular expressions in what MongoDB's and JavaScript's have in common
   */
  async search(
    { site, story }: StoryRef,
    patterns: readonly string[],
    { limit, after }: ListQuery,
    mostRead = 2000,
  ): Promise<Page<StoredComment>> {
    const [scan] = await this.model.aggregate<Scan>([
      {
        $match: {
          site,
          story,
          ...before("createdAt", after),
        },
      },
      { $sort: { createdAt: -1, _id: -1 } },
      { $limit: mostRead },
      { $project: { createdAt: 1, found: { $and: [wasShown, ...patterns.map((regex) => hasText(regex))] } } },
      { $group: scanned },
    ]);
    if (!scan) return { items: [], next: null };
    const items = (await this.onStory({ site, story }, scan.found.slice(0, limit))).sort(newestFirst);
    const last = scan.found.length > limit ? items.at(-1) : scan.read === mostRead ? scan.last : undefined;
    return { items, next: last ? encodeCursor([last.createdAt.getTime(), last._id]) : null };
  }

  /** What a reader wrote on a story that nobody else sees: pending, held and refused ones, newest first. */
  ownUnseen({ site, story }: StoryRef, author: string, limit: number): Promise<StoredComment[]> {
    return this.model
      .find({ site, story, "author.id": author, status: { $in: ["pending", "held", "rejected"] } })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<StoredComment[]>();
  }

  /** All that somebody wrote on a site, whatever became of it, newest first. */
  byAuthor(site: string, author: string, part: ListQuery): Promise<Page<StoredComment>> {
    return this.page({ site, "author.id": author }, orders.newest, part, "by author");
  }

  /** The same, one after another. */
  async *eachByAuthor(site: string, author: string): AsyncGenerator<StoredComment> {
    const found = this.model.find({ site, "author.id": author }).sort({ createdAt: -1, _id: -1 });
    let last: string | undefined;
    for await (const comment of found.lean<StoredComment>().cursor()) {
      // the index ends with the status: one that is settled right where a batch ends comes again at the next one's start
      if (comment._id !== last) yield comment;
      last = comment._id;
    }
  }

  /** The last that somebody wrote on a site. */
  async lastByAuthor(site: string, author: string): Promise<StoredComment | null> {
    return (await this.byAuthor(site, author, { limit: 1 })).items[0] ?? null;
  }

  /** How many comments, written before a time, of each of some authors readers see, and how many were rejected. */
  async fatesBefore(
    site: string,
    authors: readonly string[],
    time: Date,
  ): Promise<Map<string, Pick<PersonRecord, "published" | "rejected">>> {
    const counts = await this.model.aggregate<Pick<PersonRecord, "published" | "rejected"> & { _id: string }>(
      [
        { $match: { site, "author.id": { $in: [...authors] }, createdAt: { $lt: time } } },
        { $group: { _id: "$author.id", published: countOf("published"), rejected: countOf("rejected") } },
      ],
    );
    return new Map(counts.map(({ _id, ...fates }) => [_id, fates]));
  }

  /** Under which stories some comments are, by comment. */
  async storiesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.model
      .find({ _id: { $in: [...ids] } }, { story: 1 })
      .lean<Pick<StoredComment, "_id" | "story">[]>();
    return new Map(found.map(({ _id, story }) => [_id, story]));
  }

  /**
   * What has become of all comments of each of some authors, as far as it may be told.
   * @param reader to whom what was drawn of others' decisions counts as held: else the figures would give them away
   */
  async records(
    site: string,
    authors: readonly string[],
    reader: string | undefined,
  ): Promise<Map<string, PersonRecord>> {
    const [records, drawn] = await Promise.all([this.recordsOf(site, authors), this.drawnOf(site, authors)]);
    for (const comment of drawn.filter((one) => isBlind(one, reader))) {
      const record = records.get(comment.author.id);
      if (!record) continue;
      record[comment.status]--;
      record.held++;
    }
    return records;
  }

  /** What waits since it was drawn, of some authors. */
  private drawnOf(site: string, authors: readonly string[]): Promise<StoredComment[]> {
    return this.model
      .find({ site, "author.id": { $in: [...new Set(authors)] }, "waiting.audit": { $gte: new Date(0) } })
      .hint("drawn of an author")
      .lean<StoredComment[]>();
  }

  private async recordsOf(site: string, authors: readonly string[]): Promise<Map<string, PersonRecord>> {
    const counted = Object.fromEntries(commentStatus.options.map((status) => [status, countOf(status)]));
    const counts = await this.model.aggregate<PersonRecord & { _id: string }>([
      { $match: { site, "author.id": { $in: [...new Set(authors)] } } },
      { $group: { _id: "$author.id", ...counted } },
    ]);
    return new Map(counts.map(({ _id, ...record }) => [_id, record]));
  }

  /** How many other comments of its author have come to a status, counted as far as `most`. */
  othersByAuthor({ _id, site, author }: StoredComment, status: CommentStatus, most: number): Promise<number> {
    const others = { site, "author.id": author.id, status, _id: { $ne: _id } };
    return this.model.countDocuments(others, { limit: most });
  }

  /** How many other comments were written on a comment's story within a span of time, without its beginning. */
  countOnStory(
    { _id, site, story }: Pick<StoredComment, "_id" | "site" | "story">,
    { from, to }: { from: Date; to: Date },
  ): Promise<number> {
    const written = { site, story, createdAt: { $gt: from, $lte: to }, _id: { $ne: _id } };
    return this.model.countDocuments(written, { hint: "of a story", limit: mostOnStory });
  }

  /** Other comments of the site with the same text, the latest first. */
  ofSameText({ _id, site, textKey }: StoredComment, limit: number): Promise<StoredComment[]> {
    return this.model
      .find({ site, textKey, _id: { $ne: _id } })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<StoredComment[]>();
  }

  /** The comment that a job is about; null where its revision no longer waits for the machine. */
  readonly awaitingVerdict = together(2, async (jobs: readonly ModerateJob[]) => {
    const ids = jobs.map(({ comment }) => comment);
    const found = await this.stored
      .find({ _id: { $in: ids }, ...placesOf(jobs), verdict: null }, { hint: { _id: 1 } })
      .toArray();
    const byId = new Map(found.map((comment) => [comment._id, comment]));
    return jobs.map((job) => {
      const comment = byId.get(job.comment);
      return comment && isAwaiting(comment, job) ? comment : null;
    });
  });

  /** Writes the machine's verdict, unless it comes too late: for another revision, after another verdict, or a person's decision. */
  readonly settle = together(1, async (settlements: readonly Settlement[]) => {
    // of one each; said of many, MongoDB keeps no record to try it again by, which the job does. Without the hint, it weighs up all indexes
    const writes = settlements.map(({ job, masked, ...settled }) => ({
      updateMany: {
        filter: { ...awaiting(job), status: settled.decision.from },
        hint: { _id: 1 },
        update: { $set: { status: settled.decision.to, ...settled, ...masked } },
      },
    }));
    await this.stored.bulkWrite(writes, { ordered: false });
    return settlements.map(() => true);
  });

  /**
   * Writes a person's decision onto the comment as that person saw it.
   * @param session of a transaction that it is part of
   * @returns whether it still was as seen
   */
  async decide(seen: StoredComment, decision: StoredDecision, session?: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      {
        _id: seen._id,
        site: seen.site,
        story: seen.story,
        revision: seen.revision,
        status: seen.status,
        ...(seen.decision ? { "decision.id": seen.decision.id } : { decision: null }),
      },
      { $set: { status: decision.to, decision } },
      session ? { session } : {},
    );
    return modifiedCount === 1;
  }

  /**
   * Writes another verdict of the machine in place of the one that was seen, and what it masks.
   * @returns whether it still was as seen, and no person had decided
   */
  async rejudge(
    seen: StoredComment,
    verdict: Verdict,
    decision: StoredDecision,
    masked?: Settlement["masked"],
    session?: ClientSession,
  ): Promise<boolean> {
    const { _id, site, story, revision, status, text, decision: before } = seen;
    if (before?.by.kind !== "machine") return false;
    const { modifiedCount } = await this.model.updateOne(
      { _id, site, story, revision, status, "decision.id": before.id, ...(masked && { text }) },
      { $set: { status: decision.to, verdict, decision, ...masked } },
      session ? { session } : {},
    );
    return modifiedCount === 1;
  }

  /**
   * Writes what its author changes of a comment, a new text or its end, onto the revision that was seen.
   * @returns whether it still was as seen
   */
  async change(seen: StoredComment, change: Revised | Removed): Promise<boolean> {
    const { _id, site, story, revision, status } = seen;
    const { modifiedCount } = await this.model.updateOne(
      { _id, site, story, revision, status },
      { $set: change },
    );
    return modifiedCount === 1;
  }

  /**
   * Writes what masking leaves of a comment's text, or what it was before.
   * @returns whether it still was as seen
   */
  async mask(
    { _id, site, story, revision, text }: StoredComment,
    { verdict, ...masked }: Masked,
    session: ClientSession,
  ): Promise<boolean> {
    const findings = verdict ? { "verdict.findings": verdict.findings } : {};
    const { modifiedCount } = await this.model.updateOne(
      { _id, site, story, revision, text },
      { $set: { ...masked, ...findings } },
      { session },
    );
    return modifiedCount === 1;
  }

  /**
   * Writes that somebody takes a comment among the picks, or out of them.
   * @returns whether readers see the comment, which they have to
   */
  async feature({ site, story, _id }: StoredComment, featuring: Featuring): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(
      { _id, site, story, shown: isShown },
      { $set: { featuring } },
    );
    return matchedCount === 1;
  }

  /** Writes an author's new name into all that they have written on a site. */
  async renameAuthor(site: string, author: string, name: string): Promise<void> {
    await this.model.updateMany({ site, "author.id": author }, { $set: { "author.name": name } });
  }

  /** Some of what somebody wrote on a site. */
  someByAuthor({ site, user }: Erased, limit: number): Promise<StoredComment[]> {
    return this.model.find({ site, "author.id": user }).limit(limit).lean<StoredComment[]>();
  }

  /** Takes who wrote them off some comments that are deleted. */
  async eraseAuthor(ids: readonly string[], { pseudonym }: Erased): Promise<void> {
    const author: Author = { id: pseudonym, name: pseudonym, avatar: null, badges: [] };
    await this.model.updateMany(
      { _id: { $in: [...ids] }, status: "deleted" },
      { $set: { author, lang: null, storyFacts: null }, $unset: { idempotencyKey: 1 } },
    );
  }

  /** Takes somebody's name off what they decided on some comments. */
  async eraseActor(ids: readonly string[], person: Erased): Promise<void> {
    for (const act of ["decision", "featuring"])
      await this.model.updateMany(
        { _id: { $in: [...ids] }, [`${act}.by.id`]: person.user },
        { $set: { [`${act}.by`]: standInFor(person) }, $unset: { [`${act}.network`]: 1 } },
      );
  }

  /** Whether anything on a site still waits for the machine, or for the relay to show it or to take it away. */
  async anyOnTheWay(site: string): Promise<boolean> {
    const unseen = { site, shown: null, status: { $in: ["pending", "published"] } } as const;
    const seen = { site, shown: isShown, status: "rejected" } as const;
    return (await this.model.exists({ $or: [unseen, seen] })) !== null;
  }

  /** Comments whose verdict should have come before a moment, the oldest first. */
  overdue(before: Date, limit: number) {
    return this.model
      .find(
        { status: "pending", acceptedAt: { $lt: before } },
        { site: 1, story: 1, revision: 1, acceptedAt: 1 },
      )
      .sort({ acceptedAt: 1 })
      .limit(limit)
      .lean<Pick<StoredComment, "_id" | "site" | "story" | "revision" | "acceptedAt">[]>();
  }
}

/** What a search has come by. */
interface Scan {
  read: number;
  last: Pick<StoredComment, "_id" | "createdAt">;
  /** ids, newest first */
  found: string[];
}

const scanned = {
  _id: null,
  read: { $sum: 1 },
  last: { $last: { _id: "$_id", createdAt: "$createdAt" } },
  found: { $push: { $cond: ["$found", "$_id", "$$REMOVE"] } },
} as const;

const wasShown = { $gt: ["$shown", 0] };

/** Whether the revision that readers see fits an expression: what they do not see is not found either. */
function hasText(regex: string) {
  const ofRevision = { $eq: ["$$earlier.revision", "$shown"] };
  const earlier = { $filter: { input: "$revisions", as: "earlier", cond: ofRevision } };
  const input = {
    $cond: [
      { $eq: ["$revision", "$shown"] },
      "$text",
      { $first: { $map: { input: earlier, in: "$$this.text" } } },
    ],
  };
  return { $regexMatch: { input, regex } };
}

function newestFirst(one: StoredComment, other: StoredComment): number {
  return other.createdAt.getTime() - one.createdAt.getTime() || (one._id < other._id ? 1 : -1);
}

function countOf(status: CommentStatus) {
  return { $sum: { $cond: [{ $eq: ["$status", status] }, 1, 0] } };
}

/** Where the comments of some jobs lie, which spares MongoDB from asking all shards; nothing where one of them does not say. */
function placesOf(jobs: readonly ModerateJob[]): mongo.Filter<StoredComment> {
  const stories = jobs.flatMap(({ story }) => story ?? []);
  if (stories.length < jobs.length) return {};
  return { site: { $in: jobs.map(({ site }) => site) }, story: { $in: stories } };
}

function awaiting({ site, story, comment, revision }: ModerateJob): mongo.Filter<StoredComment> {
  return {
    _id: comment,
    site,
    ...(story !== undefined && { story }),
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
