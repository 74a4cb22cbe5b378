import type { ClientSession, Connection } from "mongoose";
import type { Actor, ListQuery, Page } from "#contract";
import { after, before, cut } from "../cursor.js";
import { eraseTold, type StoredEscalation } from "../escalation.js";
import { standInFor, type Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { type StoredAppeal, statementSchema, type StoredStatement } from "./statement.schema.js";

export type ReportedAppeal = Pick<StoredAppeal, "at" | "deadline" | "state" | "answeredAt">;

/** Statements of reasons. The relay makes and revokes them, but for those on maskings; what people write into one is its appeal. */
export class Statements extends WrittenWhole<StoredStatement> {
  constructor(private readonly connection: Connection) {
    super(connection, "Statement", statementSchema);
  }

  /** Adds one that the relay does not make. @param session of the transaction that does what it is about */
  async add(statement: StoredStatement, session: ClientSession): Promise<void> {
    await this.model.insertMany([statement], { lean: true, session });
  }

  byIds(ids: readonly string[]): Promise<StoredStatement[]> {
    return this.model.find({ _id: { $in: [...ids] } }).lean<StoredStatement[]>();
  }

  /** One of a person's own; null where it is somebody else's, too. */
  ofPerson(user: string, id: string): Promise<StoredStatement | null> {
    return this.model.findOne({ _id: id, user }).lean<StoredStatement>();
  }

  /** One that somebody has appealed against. */
  appealed(site: string, id: string): Promise<StoredStatement | null> {
    return this.model.findOne({ _id: id, site, appeal: { $ne: null } }).lean<StoredStatement>();
  }

  /** A person's, newest first. */
  async of(user: string, { limit, after }: ListQuery): Promise<Page<StoredStatement>> {
    const found = await this.model
      .find({ user, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredStatement[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** The same on one site, one after another. */
  eachOf(site: string, user: string): AsyncIterable<StoredStatement> {
    return this.model.find({ user, site }).sort({ at: -1, _id: -1 }).lean<StoredStatement>().cursor();
  }

  /** Those that a comment gave rise to, the first first. */
  ofComment(comment: string): Promise<StoredStatement[]> {
    return this.model.find({ comment }).sort({ at: 1 }).lean<StoredStatement[]>();
  }

  /** Some of a site's, by when they were made. @param after the last that is known already */
  async between(
    site: string,
    { from, to }: { from: Date; to: Date },
    { limit, after: cursor }: ListQuery,
  ): Promise<Page<StoredStatement>> {
    const found = await this.model
      .find({ $and: [{ site, at: { $gte: from, $lt: to } }, after("at", cursor)] })
      .sort({ at: 1, _id: 1 })
      .limit(limit + 1)
      .lean<StoredStatement[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** Those on some comments that still hold. */
  holding(comments: readonly string[]): Promise<StoredStatement[]> {
    return this.model
      .find({ comment: { $in: [...comments] }, about: "comment", revokedAt: null })
      .lean<StoredStatement[]>();
  }

  /** Those with an appeal that waits under some comments. */
  openIn(cases: readonly string[]): Promise<StoredStatement[]> {
    return this.model
      .find({ "appeal.case": { $in: [...cases] }, "appeal.state": "open" })
      .lean<StoredStatement[]>();
  }

  /** Those of a site with an appeal that waits, those whose deadline is next first. */
  async open(site: string, { limit, after: cursor }: ListQuery): Promise<Page<StoredStatement>> {
    const found = await this.model
      .find({
        site,
        "appeal.state": "open",
        ...after("appeal.deadline", cursor),
      })
      .sort({ "appeal.deadline": 1, _id: 1 })
      .limit(limit + 1)
      .lean<StoredStatement[]>();
    return cut(found, limit, ({ appeal, at, _id }) => [(appeal?.deadline ?? at).getTime(), _id]);
  }

  /** Those of a site whose appeal waits, is due before a moment, and of which nobody was told, the next first. */
  due(site: string, before: Date, limit: number): Promise<StoredStatement[]> {
    const waits = { "appeal.state": "open", "appeal.escalated": { $exists: false } } as const;
    return this.model
      .find({ site, ...waits, "appeal.deadline": { $lt: before } })
      .sort({ "appeal.deadline": 1, _id: 1 })
      .limit(limit)
      .lean<StoredStatement[]>();
  }

  /** Those whose appeal waits, and of whose deadline somebody was told, the next first. */
  toldTo(site: string, user: string, limit: number): Promise<StoredStatement[]> {
    return this.model
      .find({ site, "appeal.escalated.to.id": user, "appeal.state": "open" })
      .sort({ "appeal.deadline": 1 })
      .limit(limit)
      .hint("told and due")
      .lean<StoredStatement[]>();
  }

  /** @returns whether its appeal still waited, and nobody was told before */
  async escalate(id: string, escalated: StoredEscalation, session: ClientSession): Promise<boolean> {
    const waits = { _id: id, "appeal.state": "open", "appeal.escalated": { $exists: false } } as const;
    const change = { $set: { "appeal.escalated": escalated } };
    const { modifiedCount } = await this.model.updateOne(waits, change, { session });
    return modifiedCount === 1;
  }

  /** What a year's report says of the appeals on a site that came in some time. */
  async *reported(site: string, from: Date, to: Date): AsyncGenerator<ReportedAppeal> {
    const told = { "appeal.at": 1, "appeal.deadline": 1, "appeal.state": 1, "appeal.answeredAt": 1 };
    const found = this.model.find({ site, "appeal.at": { $gte: from, $lt: to } }, told);
    for await (const { appeal } of found.lean<{ appeal: ReportedAppeal }>().cursor()) yield appeal;
  }

  /** Takes somebody's name off those who were told of a deadline. */
  async eraseTold(person: Erased): Promise<void> {
    const { theirs, change, options } = eraseTold("appeal.escalated", person);
    await this.model.updateMany(theirs, change, options);
  }

  /**
   * What was stated to somebody stays stated, to nobody and without a word of why. An appeal of theirs that waits is given up, and
   * written whole: so the relay takes it off its queue.
   */
  async erase({ site, user, pseudonym }: Erased): Promise<void> {
    for await (const { _id, appeal } of this.eachOf(site, user))
      await this.model.updateOne(
        { _id, user },
        { $set: { user: pseudonym, reason: null, ...(appeal ? wordless(appeal) : {}) } },
      );
  }

  /** Takes somebody's name off the appeals that they have heard. */
  async eraseHearer(person: Erased): Promise<void> {
    const heard = { site: person.site, "appeal.heardBy.id": person.user };
    await this.model.updateMany(heard, { $set: { "appeal.heardBy": standInFor(person) } });
  }

  /** Takes somebody's name off the statements of some decisions or sanctions of theirs. */
  async eraseActor(ids: readonly string[], person: Erased): Promise<void> {
    const theirs = { _id: { $in: [...ids] }, "by.id": person.user };
    await this.model.updateMany(theirs, { $set: { by: standInFor(person) } });
  }

  /** That what a statement is about was put back; an appeal that waited is granted, and written whole, so that the relay hears of it. */
  async revoke(id: string, { at, by }: { at: Date; by: Actor }, session: ClientSession): Promise<void> {
    const found = await this.model
      .findOne({ _id: id, revokedAt: null }, null, { session })
      .lean<StoredStatement>();
    if (!found) return;
    const { appeal } = found;
    const granted = { state: "overturned", answeredAt: at, heardBy: by } as const;
    const heard = appeal?.state === "open" ? { appeal: { ...appeal, ...granted } } : {};
    await this.model.updateOne({ _id: id }, { $set: { revokedAt: at, ...heard } }, { session });
  }

  /** @returns false where there is an appeal already, or nothing left to appeal against */
  async appeal(user: string, id: string, appeal: StoredAppeal): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, user, appeal: null, revokedAt: null },
      { $set: { appeal } },
    );
    return modifiedCount === 1;
  }

  /**
   * Writes what becomes of an appeal, together with what follows from it.
   * @param follow writes what follows; false: it could not, and nothing is written
   * @returns false where somebody else has heard it, or what follows could not be written
   */
  async hear(
    { _id, site }: StoredStatement,
    appeal: StoredAppeal,
    follow: (session: ClientSession) => Promise<boolean>,
  ): Promise<boolean> {
    try {
      await this.connection.transaction(async (session) => {
        const open = { _id, site, "appeal.state": "open" } as const;
        const { modifiedCount } = await this.model.updateOne(open, { $set: { appeal } }, { session });
        if (modifiedCount !== 1 || !(await follow(session))) throw new NotAsSeen();
      });
      return true;
    } catch (error) {
      if (error instanceof NotAsSeen) return false;
      throw error;
    }
  }
}

/** What is written of an appeal whose author is erased: of one that waits all, so that the relay hears of it. */
function wordless(appeal: StoredAppeal) {
  if (appeal.state !== "open") return { "appeal.text": "", "appeal.answer": null };
  return { appeal: { ...appeal, text: "", state: "upheld", answeredAt: new Date() } };
}

/** Ends a transaction whose ground has changed. */
class NotAsSeen extends Error {}
