import type { Connection, Model } from "mongoose";
import type { DecisionJob, JobState, ListQuery, Page } from "#contract";
import { before, cut } from "../cursor.js";
import { isDuplicateKey } from "../duplicate-key.js";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { decisionJobSchema, isAtWork, type JobItem, type StoredDecisionJob } from "./decision-job.schema.js";
import { Deliveries } from "../webhooks/deliveries.js";
import type { StoredDelivery } from "../webhooks/delivery.schema.js";
import { JobParts, type Progress } from "./job-parts.js";

/** For so long a job can be taken back, in ms. */
const undoableFor = 24 * 3_600_000;

/** Decisions on many comments at once. */
export class DecisionJobs {
  readonly model: Model<StoredDecisionJob>;
  private readonly parts: JobParts;

  private readonly deliveries: Deliveries;

  constructor(private readonly connection: Connection) {
    this.deliveries = new Deliveries(connection);
    this.model = connection.model<StoredDecisionJob>("DecisionJob", decisionJobSchema);
    this.parts = new JobParts(connection);
  }

  /**
   * Writes a job with all that it is about, or gives the one that its key has begun before. Before the job is there, nobody asks for
   * its parts.
   */
  async begin(
    job: Omit<StoredDecisionJob, "_id" | "at" | "count" | "state">,
    items: readonly Omit<JobItem, "decision">[],
  ): Promise<StoredDecisionJob> {
    const whole: StoredDecisionJob = {
      ...{ _id: newId(), at: new Date(), count: items.length, state: "running" },
      ...job,
    };
    await this.parts.add(whole, items);
    try {
      await this.model.insertMany([whole], { lean: true });
      return whole;
    } catch (error) {
      const earlier = isDuplicateKey(error) && (await this.byKey(job.site, job.by.id, job.idempotencyKey));
      if (!earlier) throw error;
      return earlier;
    }
  }

  /** The job that somebody has begun with a key. */
  async byKey(
    site: string,
    user: string,
    idempotencyKey: string | undefined,
  ): Promise<StoredDecisionJob | null> {
    if (idempotencyKey === undefined) return null;
    return this.model.findOne({ site, "by.id": user, idempotencyKey }).lean<StoredDecisionJob>();
  }

  /** Has a job decide on more, unless it is being taken back. Whoever asks for its parts finds them before it is at work again. */
  async extend(job: StoredDecisionJob, items: readonly Omit<JobItem, "decision">[]): Promise<void> {
    await this.parts.add(job, items, job.count);
    await this.model.updateOne(
      { _id: job._id, state: { $in: ["running", "done"] satisfies JobState[] } },
      { $set: { state: "running" }, $inc: { count: items.length } },
    );
  }

  byId(id: string): Promise<StoredDecisionJob | null> {
    return this.model.findById(id).lean<StoredDecisionJob>();
  }

  async byIds(ids: readonly string[]): Promise<StoredDecisionJob[]> {
    if (ids.length === 0) return [];
    return this.model.find({ _id: { $in: [...ids] } }).lean<StoredDecisionJob[]>();
  }

  /** The jobs of a site, the last first. @param by of one person alone */
  async of(site: string, { limit, after }: ListQuery, by?: string): Promise<Page<StoredDecisionJob>> {
    const found = await this.model
      .find({ site, ...(by === undefined ? {} : { "by.id": by }), ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredDecisionJob[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** All that somebody has to carry on with. */
  async atWork(): Promise<string[]> {
    const found = await this.model.find({ state: isAtWork }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** @returns whether the job still was in one of these states */
  async move(
    job: string,
    from: readonly JobState[],
    to: Pick<StoredDecisionJob, "state" | "undoneBy">,
  ): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: job, state: { $in: [...from] } },
      { $set: to },
    );
    return modifiedCount === 1;
  }

  /** Notes that a job is through, with what is to be told of it: both or neither. */
  async end(job: string, from: JobState, to: JobState, told: readonly StoredDelivery[]): Promise<void> {
    await this.connection.transaction(async (session) => {
      const moved = { $set: { state: to } };
      const { modifiedCount } = await this.model.updateOne({ _id: job, state: from }, moved, { session });
      if (modifiedCount === 1) await this.deliveries.addAll(told, session);
    });
  }

  /** Takes somebody off the jobs of a site, whether they have begun them, taken them back, or were looked for. */
  async erase(person: Erased): Promise<void> {
    const { site, user } = person;
    const named = ["by.id", "undoneBy.id", "select.author", "select.decidedBy"].map((field) => ({
      [field]: user,
    }));
    const found = await this.model.find({ site, $or: named }).lean<StoredDecisionJob[]>();
    for (const job of found) await this.model.updateOne({ _id: job._id }, { $set: without(person, job) });
  }
}

/** What a job says where somebody was named. */
function without(person: Erased, { by, undoneBy, select }: StoredDecisionJob): Partial<StoredDecisionJob> {
  const { user, pseudonym } = person;
  return {
    ...(by.id === user ? { by: standInFor(person) } : {}),
    ...(undoneBy?.id === user ? { undoneBy: standInFor(person) } : {}),
    // what is said of them may name them
    ...(select.author === user ? { select: { author: pseudonym }, reason: null, note: null } : {}),
    ...(select.decidedBy === user && select.author !== user
      ? { select: { ...select, decidedBy: pseudonym } }
      : {}),
  };
}

/** Whether it can still be taken back as one. */
export function isUndoable({ state, at }: Pick<StoredDecisionJob, "state" | "at">): boolean {
  return (state === "running" || state === "done") && Date.now() - at.getTime() < undoableFor;
}

export function presentJob(
  { _id: id, at, by, select, decision, reason, note, count, state, undoneBy }: StoredDecisionJob,
  { decided, refused, undone }: Progress = { decided: 0, refused: 0, undone: 0 },
): DecisionJob {
  const said = { id, select, decision, reason, note, by, at: at.toISOString(), state, count };
  return {
    ...said,
    decided,
    refused,
    undone,
    undoneBy: undoneBy ?? null,
    undoable: isUndoable({ state, at }),
  };
}
