import type { Connection, mongo } from "mongoose";
import { WrittenWhole } from "../written-whole.js";
import { learningSchema, type StoredLearning } from "./learning.schema.js";

/** Which learners have something to learn. The relay notes it with the entry that they learn from. */
export class Learning extends WrittenWhole<StoredLearning> {
  constructor(connection: Connection) {
    super(connection, "Learning", learningSchema);
  }

  /** Sites whose turn it is. */
  async waiting(now: Date): Promise<string[]> {
    const found = await this.model
      .find({ waiting: true, from: { $lte: now } }, { _id: 1 })
      .lean<Pick<StoredLearning, "_id">[]>();
    return found.map(({ _id }) => _id);
  }

  /** A learner has come so far, and rests. */
  async settle(site: string, reached: number, from: Date): Promise<void> {
    await this.model.updateOne({ _id: site }, { $set: { from } });
    await this.model.updateOne({ _id: site, due: { $lte: reached } }, { $set: { waiting: false } });
  }
}

/** Notes that there is something to learn in an entry of a site's trail. */
export function dueAt(site: string, n: number): mongo.AnyBulkWriteOperation<StoredLearning> {
  const update = { $max: { due: n }, $set: { waiting: true }, $setOnInsert: { from: new Date(0) } };
  return { updateOne: { filter: { _id: site }, update, upsert: true } };
}
