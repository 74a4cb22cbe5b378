import type { Connection, Model } from "mongoose";
import { type EndedSession, endedSessionSchema } from "./ended-session.schema.js";

export class EndedSessions {
  readonly model: Model<EndedSession>;

  constructor(connection: Connection) {
    this.model = connection.model<EndedSession>("EndedSession", endedSessionSchema);
  }

  /** @param from when it is over; by default at once */
  async end(session: string, until: Date, from?: Date): Promise<void> {
    const change = from ? { $set: { until, from } } : { $set: { until }, $unset: { from: 1 } };
    await this.model.updateOne({ _id: session }, change, { upsert: true });
  }

  async has(session: string): Promise<boolean> {
    return (await this.among([session])).has(session);
  }

  /** Which of some sessions are over. */
  async among(sessions: readonly string[]): Promise<ReadonlySet<string>> {
    const ended = await this.model.find({ _id: { $in: [...sessions] } }).lean<EndedSession[]>();
    return new Set(
      ended.filter(({ from }) => from === undefined || from <= new Date()).map(({ _id }) => _id),
    );
  }
}
