import { type ClientSession, type Connection, type Model, mongo } from "mongoose";
import { type StoredRelayState, relayStateSchema } from "./relay-state.schema.js";

/** Whoever leads does so for this long without a word, in ms. */
const term = 4000;

/** How far a relay has come. */
export interface Reached {
  /** where the stream goes on; null where no batch has been taken yet */
  token: unknown;
  batch: number;
  /** what is left of the changes that come before the stream; absent where none were */
  missed?: readonly mongo.Document[];
}

/** How long the state may be locked before one looks who locks it, in ms. */
const patience = 1000;

/** MongoDB's code of an operation that ran out of `maxTimeMS`. */
const maxTimeExpired = 50;

export interface Lease {
  holder: string;
  /** the one that the holder commits in, so that others can end it if the holder dies */
  session: ClientSession;
  fence: number;
  /** where the last leader came to */
  reached: Reached;
  /** where the stream begins before the first batch; null in a database that does not tell */
  from: mongo.Timestamp | null;
  /** when the last batch was written */
  committedAt: Date | null;
}

/** One relay leads by a lease. All times are MongoDB's, so that the clocks of the leaders do not matter. */
export class RelayLeases {
  readonly model: Model<StoredRelayState>;
  /** the bare collection, for what each batch writes */
  private readonly stored: mongo.Collection<StoredRelayState>;

  constructor(
    connection: Connection,
    private readonly part = "all",
  ) {
    this.model = connection.model<StoredRelayState>("RelayState", relayStateSchema);
    this.stored = connection.collection<StoredRelayState>("relay");
  }

  /** Notes where the relay will begin: of what is written from now on it misses nothing, however late it starts. */
  async begin(): Promise<void> {
    await this.make(await this.time());
    await this.model.updateOne(
      { _id: this.part, batch: { $exists: false } },
      { $set: { batch: 0, from: null } },
    );
  }

  /** Begins anew in a database that was restored: with what a relay had missed, and then with all that is written from now on. */
  async restart(missed: readonly mongo.Document[]): Promise<void> {
    const from = await this.time();
    const free = { holder: null, session: null, until: new Date(0) };
    await this.stored.updateOne(
      { _id: this.part },
      { $set: { ...free, token: null, from, missed: [...missed] } },
    );
  }

  /** MongoDB's time; null in a database that does not tell. */
  private async time(): Promise<mongo.Timestamp | null> {
    const { operationTime } = (await this.model.db.db?.command({ ping: 1 })) ?? {};
    return operationTime instanceof mongo.Timestamp ? operationTime : null;
  }

  /** @returns the lease, or null while another one leads */
  async take(holder: string): Promise<Lease | null> {
    await this.make(null);
    const session = await this.model.db.startSession();
    const state = await this.takeOver(holder, session).catch((error: unknown) => this.freed(error));
    if (!state) {
      await session.endSession();
      return null;
    }
    const { fence, token, batch, from, committedAt } = state;
    return { holder, session, fence, reached: { token, batch }, from, committedAt };
  }

  private takeOver(holder: string, session: ClientSession): Promise<StoredRelayState | null> {
    const lease = {
      holder,
      session: session.id?.id ?? null,
      until: { $add: ["$$NOW", term] },
      fence: { $add: ["$fence", 1] },
    };
    return this.model
      .findOneAndUpdate({ _id: this.part, $expr: { $lt: ["$until", "$$NOW"] } }, [{ $set: lease }], {
        returnDocument: "after",
        updatePipeline: true,
        maxTimeMS: patience,
      })
      .lean<StoredRelayState>();
  }

  /**
   * A leader that died within a transaction leaves the state locked, for a minute by MongoDB's own measure. Once its lease
   * has run out, its session is ended, and the next try succeeds.
   */
  private async freed(error: unknown): Promise<null> {
    if (!(error instanceof mongo.MongoServerError) || error.code !== maxTimeExpired) throw error;
    const dead = await this.model
      .findOne({ _id: this.part, $expr: { $lt: ["$until", "$$NOW"] } })
      .lean<StoredRelayState>();
    if (dead?.session) await this.model.db.db?.command({ killSessions: [{ id: dead.session }] });
    return null;
  }

  /** Holds on to the lease, and keeps how far its holder has come. @returns false where another one leads by now */
  async renew({ fence }: Lease, { token, batch }: Reached): Promise<boolean> {
    const isLater = { $gt: [batch, "$batch"] };
    const { matchedCount } = await this.model.updateOne(
      { _id: this.part, fence },
      [
        {
          $set: {
            until: { $add: ["$$NOW", term] },
            token: { $cond: [isLater, { $literal: token }, "$token"] },
            batch: { $max: [batch, "$batch"] },
          },
        },
      ],
      { updatePipeline: true },
    );
    return matchedCount === 1;
  }

  /** Within a batch's transaction: how far it comes. @returns false where another one leads by now: nothing may be written */
  async advance({ fence }: Lease, { missed, ...to }: Reached, session: ClientSession): Promise<boolean> {
    const left = missed && { missed: [...missed] };
    const { matchedCount } = await this.stored.updateOne(
      { _id: this.part, fence },
      { $set: { ...to, ...left, committedAt: new Date() } },
      { session },
    );
    return matchedCount === 1;
  }

  async release({ fence, session }: Lease): Promise<void> {
    await session.endSession();
    await this.model.updateOne(
      { _id: this.part, fence },
      { $set: { until: new Date(0), holder: null, session: null } },
    );
  }

  private async make(from: mongo.Timestamp | null): Promise<void> {
    const $setOnInsert = {
      holder: null,
      session: null,
      until: new Date(0),
      fence: 0,
      token: null,
      batch: 0,
      from,
      committedAt: null,
    };
    await this.model.updateOne({ _id: this.part }, { $setOnInsert }, { upsert: true });
  }
}
