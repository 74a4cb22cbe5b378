import type { ClientSession, Connection, Model } from "mongoose";
import { type StoredRelayState, relayStateSchema } from "./relay-state.schema.js";

/** Whoever leads does so for this long without a word, in ms. */
const term = 4000;

export interface Lease {
  holder: string;
  fence: number;
  /** where the last leader came to; null where none has been */
  token: unknown;
}

/** One relay leads by a lease. All times are MongoDB's, so that the clocks of the leaders do not matter. */
export class RelayLeases {
  readonly model: Model<StoredRelayState>;

  constructor(
    connection: Connection,
    private readonly part = "all",
  ) {
    this.model = connection.model<StoredRelayState>("RelayState", relayStateSchema);
  }

  /** @returns the lease, or null while another one leads */
  async take(holder: string): Promise<Lease | null> {
    await this.model.updateOne(
      { _id: this.part },
      { $setOnInsert: { holder: null, until: new Date(0), fence: 0, token: null, committedAt: null } },
      { upsert: true },
    );
    const state = await this.model
      .findOneAndUpdate(
        { _id: this.part, $expr: { $lt: ["$until", "$$NOW"] } },
        [{ $set: { holder, until: { $add: ["$$NOW", term] }, fence: { $add: ["$fence", 1] } } }],
        { returnDocument: "after", updatePipeline: true },
      )
      .lean<StoredRelayState>();
    return state && { holder, fence: state.fence, token: state.token };
  }

  /** Holds on to the lease, and keeps how far its holder has come. @returns false where another one leads by now */
  async renew({ fence }: Lease, token: unknown): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(
      { _id: this.part, fence },
      [{ $set: { until: { $add: ["$$NOW", term] }, token: { $literal: token } } }],
      { updatePipeline: true },
    );
    return matchedCount === 1;
  }

  /** Within a batch's transaction: how far it comes. @returns false where another one leads by now: nothing may be written */
  async advance({ fence }: Lease, token: unknown, session: ClientSession): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(
      { _id: this.part, fence },
      { $set: { token, committedAt: new Date() } },
      { session },
    );
    return matchedCount === 1;
  }

  async release({ fence }: Lease): Promise<void> {
    await this.model.updateOne({ _id: this.part, fence }, { $set: { until: new Date(0), holder: null } });
  }
}
