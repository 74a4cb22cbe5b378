import type { ClientSession, Connection } from "mongoose";
import type { NoticesQuery, NoticeState, Page } from "#contract";
import { before, cut } from "../cursor.js";
import { isDuplicateKey } from "../duplicate-key.js";
import { eraseTold, type StoredEscalation } from "../escalation.js";
import { standInFor, type Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { noticeSchema, type StoredNotice } from "./notice.schema.js";

export type ReportedNotice = Pick<
  StoredNotice,
  "at" | "deadline" | "law" | "state" | "answeredAt" | "answeredBy"
>;

/** More than this of one comment are not shown at once. */
const mostShown = 200;

export class Notices extends WrittenWhole<StoredNotice> {
  constructor(connection: Connection) {
    super(connection, "Notice", noticeSchema);
  }

  /** Takes a notice in, or gives the one that the same key has made before. */
  async add(notice: StoredNotice): Promise<StoredNotice> {
    try {
      await this.model.insertMany([notice], { lean: true });
      return notice;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await this.byKey(notice.site, notice.key);
      if (!earlier) throw error;
      return earlier;
    }
  }

  async byKey(site: string, key: string | undefined): Promise<StoredNotice | null> {
    return key === undefined ? null : this.model.findOne({ site, key }).lean<StoredNotice>();
  }

  async byId(site: string, id: string): Promise<StoredNotice | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredNotice>();
  }

  /** @param receipt its SHA-256 */
  async byReceipt(site: string, receipt: string): Promise<StoredNotice | null> {
    const found = await this.model.findOne({ receipt }).lean<StoredNotice>();
    return found?.site === site ? found : null;
  }

  /** All notices of some comments, the first first. */
  ofComments(comments: readonly string[]): Promise<StoredNotice[]> {
    return this.model
      .find({ comment: { $in: [...comments] } })
      .sort({ at: 1 })
      .limit(mostShown * comments.length)
      .lean<StoredNotice[]>();
  }

  /** Those of some comments that wait for an answer. */
  open(comments: readonly string[]): Promise<StoredNotice[]> {
    return this.model
      .find({ comment: { $in: [...comments] }, state: "received" })
      .hint("open")
      .lean<StoredNotice[]>();
  }

  /** Those of a site that wait, whose deadline is before a moment and of whom nobody was told, the next first. */
  due(site: string, before: Date, limit: number): Promise<StoredNotice[]> {
    return this.model
      .find({ site, state: "received", deadline: { $lt: before }, escalated: { $exists: false } })
      .sort({ deadline: 1 })
      .limit(limit)
      .lean<StoredNotice[]>();
  }

  /** Those that wait, and of whose deadline somebody was told, the next first. */
  toldTo(site: string, user: string, limit: number): Promise<StoredNotice[]> {
    return this.model
      .find({ site, "escalated.to.id": user, state: "received" })
      .sort({ deadline: 1 })
      .limit(limit)
      .hint("told and due")
      .lean<StoredNotice[]>();
  }

  /** @returns whether it still waited, and nobody was told before */
  async escalate(id: string, escalated: StoredEscalation, session: ClientSession): Promise<boolean> {
    const waits = { _id: id, state: "received", escalated: { $exists: false } } as const;
    const { modifiedCount } = await this.model.updateOne(waits, { $set: { escalated } }, { session });
    return modifiedCount === 1;
  }

  /** Some of a site's, by when they came, the newest first. */
  async listed(
    site: string,
    states: readonly NoticeState[],
    { from, to, limit, after }: NoticesQuery,
  ): Promise<Page<StoredNotice>> {
    const came = {
      ...(from !== undefined && { $gte: new Date(from) }),
      ...(to !== undefined && { $lt: new Date(to) }),
    };
    const span = from === undefined && to === undefined ? {} : { at: came };
    const found = await this.model
      .find({ $and: [{ site, state: { $in: [...states] } }, span, before("at", after)] })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredNotice[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** What a year's report says of those of a site that came in some time. */
  reported(site: string, from: Date, to: Date): AsyncIterable<ReportedNotice> {
    const told = { at: 1, deadline: 1, law: 1, state: 1, answeredAt: 1, "answeredBy.kind": 1 };
    return this.model
      .find({ site, at: { $gte: from, $lt: to } }, told)
      .lean<ReportedNotice>()
      .cursor();
  }

  /** Takes somebody's name off those who were told of a deadline. */
  async eraseTold(person: Erased): Promise<void> {
    const { theirs, change, options } = eraseTold("escalated", person);
    await this.model.updateMany(theirs, change, options);
  }

  /** Takes somebody's name off the answers that they gave to notices of some comments. */
  async eraseActor(comments: readonly string[], person: Erased): Promise<void> {
    const theirs = { comment: { $in: [...comments] }, "answeredBy.id": person.user };
    await this.model.updateMany(
      theirs,
      { $set: { answeredBy: standInFor(person) } },
      { hint: "of a comment" },
    );
  }

  /** Those of some comments that some decisions have answered. */
  answeredBy(comments: readonly string[], decisions: readonly string[]): Promise<StoredNotice[]> {
    return this.model
      .find({ comment: { $in: [...comments] }, decision: { $in: [...decisions] } })
      .hint("of a comment")
      .lean<StoredNotice[]>();
  }
}
