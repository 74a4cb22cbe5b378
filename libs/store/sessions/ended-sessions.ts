import type { Connection, Model } from "mongoose";
import { type EndedSession, endedSessionSchema } from "./ended-session.schema.js";

export class EndedSessions {
  readonly model: Model<EndedSession>;

  constructor(connection: Connection) {
    this.model = connection.model<EndedSession>("EndedSession", endedSessionSchema);
  }

  async end(session: string, until: Date): Promise<void> {
    await this.model.updateOne({ _id: session }, { $set: { until } }, { upsert: true });
  }

  async has(session: string): Promise<boolean> {
    return (await this.model.exists({ _id: session })) !== null;
  }
}
