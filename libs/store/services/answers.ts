import { type Connection, type Model, mongo } from "mongoose";
import { answerSchema, type StoredAnswer } from "./answer.schema.js";

/** How long an answer counts, in ms. */
const keptFor = 30 * 86_400_000;

/** What services have answered, so that nobody pays for the same twice. */
export class Answers {
  readonly model: Model<StoredAnswer>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredAnswer>("ServiceAnswer", answerSchema);
  }

  async find(id: string, now: Date): Promise<Buffer | null> {
    const which = { _id: id, until: { $gt: now } };
    const found = await this.model.findOne(which, { sealed: 1 }).lean<Pick<StoredAnswer, "sealed">>();
    return found && Buffer.from(found.sealed.buffer);
  }

  async keep(id: string, sealed: Buffer, now: Date): Promise<void> {
    const change = { sealed: new mongo.Binary(sealed), until: new Date(now.getTime() + keptFor) };
    await this.model.updateOne({ _id: id }, { $set: change }, { upsert: true });
  }

  /** Lets go of the oldest beyond so many, at most a thousand at once. @returns how many went */
  async trim(most: number): Promise<number> {
    const over = (await this.model.estimatedDocumentCount()) - most;
    if (over <= 0) return 0;
    const oldest = await this.model
      .find({}, { _id: 1 })
      .sort({ until: 1 })
      .limit(Math.min(over, 1000))
      .lean<Pick<StoredAnswer, "_id">[]>();
    const { deletedCount } = await this.model.deleteMany({ _id: { $in: oldest.map(({ _id }) => _id) } });
    return deletedCount;
  }
}
