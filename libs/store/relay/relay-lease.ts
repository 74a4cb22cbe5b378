import { type ClientSession, type Connection, type Model, mongo } from "mongoose";
import { type Done, type Part, whole } from "./part.js";
import { type StoredRelayState, relayStateSchema } from "./relay-state.schema.js";
import { type Outbox, writeOutboxAgain } from "./outbox.js";

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

/** How far a batch comes that writes something. */
export interface Advance extends Reached {
  outbox: Outbox;
}

/** How long a state may be locked before one looks who locks it, in ms. */
const patience = 1000;

/** After so long, a part that nobody leads is not just changing hands, in ms. */
const changing = 10_000;

/** Whoever asks whether parts are led waits no longer than so, in ms. */
const soon = 2000;

/** Who asked for a part has it to themselves for so long once it is free, in ms. */
const kept = 3000;

/** MongoDB's code of an operation that ran out of `maxTimeMS`. */
const maxTimeExpired = 50;

export interface Lease {
  id: string;
  part: Part;
  /** what was done under earlier divisions */
  before: readonly Done[];
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
  /** what the last leader may not have come to write; null where it has */
  outbox: Outbox | null;
}

/** What a leader hears when it holds on: another one leads, or wants to. */
export type Kept = "kept" | "wanted" | "lost";

/** Each part of the relay is led by a lease. All times are MongoDB's, so that the clocks of the leaders do not matter. */
export class RelayLeases {
  readonly model: Model<StoredRelayState>;
  /** the bare collection, for what each batch writes */
  private readonly stored: mongo.Collection<StoredRelayState>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredRelayState>("RelayState", relayStateSchema);
    this.stored = connection.collection<StoredRelayState>("relay");
  }

  /** Notes where the relay will begin: of what is written from now on it misses nothing, however late it starts. */
  async begin(): Promise<void> {
    await this.make(await this.time());
    await this.model.updateOne({ batch: { $exists: false } }, { $set: { batch: 0, from: null } });
  }

  /** Says of a relay that was never divided that it is whole. */
  async nameParts(): Promise<void> {
    const { part, parts, before, wanted, outbox } = stateOf(whole);
    await this.stored.updateMany(
      { parts: { $exists: false } },
      { $set: { part, parts, before, wanted, outbox } },
    );
  }

  /** Begins anew in a database that was restored: with what a relay had missed, and then with all that is written from now on. */
  async restart(missed: readonly mongo.Document[]): Promise<void> {
    const states = await this.stored.find().toArray();
    for (const outbox of states.flatMap((state) => unwritten(state) ?? []))
      await writeOutboxAgain(this.model.db, outbox);
    // batches go on being numbered, since what was written by one tells which
    const batch = Math.max(0, ...states.map((state) => state.batch));
    await this.stored.deleteMany();
    await this.stored.insertOne({
      ...stateOf(whole),
      ...{ batch, from: await this.time(), missed: [...missed] },
    });
  }

  /** MongoDB's time; null in a database that does not tell. */
  private async time(): Promise<mongo.Timestamp | null> {
    const { operationTime } = (await this.model.db.db?.command({ ping: 1 })) ?? {};
    return operationTime instanceof mongo.Timestamp ? operationTime : null;
  }

  /** Whether somebody leads each part, or did a moment ago: it changes hands in no time. */
  async areLed(): Promise<boolean> {
    const lately = { $expr: { $gte: ["$until", { $subtract: ["$$NOW", changing] }] } };
    const [led, all] = await Promise.all(
      [lately, {}].map((which) => this.stored.countDocuments(which, { timeoutMS: soon })),
    );
    return all !== undefined && all > 0 && led === all;
  }

  /** How many parts there are. */
  parts(): Promise<number> {
    return this.model.countDocuments();
  }

  /** Takes what an earlier version kept batches with for their outboxes. */
  async nameOutboxes(): Promise<void> {
    const isKept = { $eq: [{ $type: "$standings" }, "object"] };
    const outbox = { $cond: [isKept, { $mergeObjects: ["$standings", { rows: null }] }, null] };
    await this.stored.updateMany({ outbox: { $exists: false } }, [
      { $set: { outbox } },
      { $unset: "standings" },
    ]);
  }

  /** @returns the lease of a part that nobody leads, or null where all are led */
  async take(holder: string): Promise<Lease | null> {
    await this.make(null);
    const session = await this.model.db.startSession();
    const state = await this.takeOver(holder, session).catch((error: unknown) => this.freed(error));
    if (!state) {
      await session.endSession();
      return null;
    }
    const { _id: id, part, parts, before, fence, token, batch, from, committedAt } = state;
    return {
      ...{ id, part: { part, parts }, before, holder, session, fence },
      ...{ reached: { token, batch }, from, committedAt, outbox: unwritten(state) },
    };
  }

  private takeOver(holder: string, session: ClientSession): Promise<StoredRelayState | null> {
    const lease = {
      holder,
      wanted: null,
      session: session.id?.id ?? null,
      until: { $add: ["$$NOW", term] },
      fence: { $add: ["$fence", 1] },
    };
    const free = { $lt: ["$until", "$$NOW"] };
    const mine = { $in: ["$wanted", [null, holder]] };
    const forgotten = { $lt: ["$until", { $subtract: ["$$NOW", kept] }] };
    return this.model
      .findOneAndUpdate({ $expr: { $and: [free, { $or: [mine, forgotten] }] } }, [{ $set: lease }], {
        returnDocument: "after",
        updatePipeline: true,
        maxTimeMS: patience,
      })
      .lean<StoredRelayState>();
  }

  /**
   * A leader that died within a transaction leaves its state locked, for a minute by MongoDB's own measure. Once its lease
   * has run out, its session is ended, and the next try succeeds.
   */
  private async freed(error: unknown): Promise<null> {
    if (!(error instanceof mongo.MongoServerError) || error.code !== maxTimeExpired) throw error;
    const dead = await this.model
      .find({ $expr: { $lt: ["$until", "$$NOW"] }, session: { $ne: null } })
      .lean<StoredRelayState[]>();
    for (const { session } of dead) await this.model.db.db?.command({ killSessions: [{ id: session }] });
    return null;
  }

  /**
   * Asks whoever leads most for a part, where that leaves both with as many or nearly so.
   * @returns whether a part was asked for: its leader lets it go when it next holds on
   */
  async ask(holder: string): Promise<boolean> {
    const led = await this.model.find({ $expr: { $gte: ["$until", "$$NOW"] } }).lean<StoredRelayState[]>();
    const most = holderOfMost(led);
    const [one] = led.filter((state) => state.holder === most);
    const count = (who: string | null) => led.filter((state) => state.holder === who).length;
    if (!one || count(most) - count(holder) < 2) return false;
    const { matchedCount } = await this.model.updateOne(
      { _id: one._id, fence: one.fence },
      { $set: { wanted: holder } },
    );
    return matchedCount === 1;
  }

  /** Holds on to the lease, and keeps how far its holder has come. */
  async renew({ id, fence }: Lease, { token, batch }: Reached): Promise<Kept> {
    const isLater = { $gt: [batch, "$batch"] };
    const state = await this.model
      .findOneAndUpdate(
        { _id: id, fence },
        [
          {
            $set: {
              until: { $add: ["$$NOW", term] },
              token: { $cond: [isLater, { $literal: token }, "$token"] },
              batch: { $max: [batch, "$batch"] },
            },
          },
        ],
        { updatePipeline: true, projection: { wanted: 1 } },
      )
      .lean<Pick<StoredRelayState, "wanted">>();
    if (!state) return "lost";
    return state.wanted === null ? "kept" : "wanted";
  }

  /**
   * How far a batch comes.
   * @param session of its transaction, where it writes more than its outbox
   * @returns false where another one leads by now: nothing may be written
   */
  async advance({ id, fence }: Lease, { missed, ...to }: Advance, session?: ClientSession): Promise<boolean> {
    const left = missed && { missed: [...missed] };
    const { matchedCount } = await this.stored.updateOne(
      { _id: id, fence },
      { $set: { ...to, ...left, committedAt: new Date() } },
      session ? { session } : {},
    );
    return matchedCount === 1;
  }

  /** Lets a part go, at once to be had by whoever asked for it. */
  async release({ id, fence, session }: Lease): Promise<void> {
    await session.endSession();
    await this.model.updateOne(
      { _id: id, fence },
      [{ $set: { until: { $subtract: ["$$NOW", 1] }, holder: null, session: null } }],
      { updatePipeline: true },
    );
  }

  private async make(from: mongo.Timestamp | null): Promise<void> {
    if ((await this.parts()) > 0) return;
    const { _id, ...state } = stateOf(whole);
    await this.stored.updateOne({ _id }, { $setOnInsert: { ...state, from } }, { upsert: true });
  }
}

/** A part that nobody has led yet. */
export function stateOf({ part, parts }: Part): StoredRelayState {
  return {
    _id: parts === 1 ? "all" : `${part} of ${parts}`,
    ...{ part, parts, before: [], holder: null, wanted: null, session: null, until: new Date(0) },
    ...{ fence: 0, token: null, batch: 0, from: null, committedAt: null, outbox: null },
  };
}

/** What a part's last batch may have left unwritten: what came after it was begun when it was written. */
export function unwritten({ batch, outbox }: StoredRelayState): Outbox | null {
  return outbox?.batch === batch ? outbox : null;
}

function holderOfMost(led: readonly StoredRelayState[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { holder } of led) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
