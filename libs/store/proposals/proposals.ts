import type { ClientSession, Connection, Model } from "mongoose";
import type { Proposal } from "#contract";
import { type Erased, standInFor } from "../users/erased.js";
import { proposalSchema, type StoredProposal } from "./proposal.schema.js";

/** More than this of a site are not told. */
const mostTold = 200;
/** Whoever has died while they decided keeps others from it for so long, in ms. */
const takenFor = 60_000;

/** Grave acts that wait for a second person, and what became of them. */
export class Proposals {
  readonly model: Model<StoredProposal>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredProposal>("Proposal", proposalSchema);
  }

  byId(site: string, id: string): Promise<StoredProposal | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredProposal>();
  }

  /** Those of a site that wait, the oldest first. */
  async open(site: string): Promise<StoredProposal[]> {
    const found = await this.model.find({ site, state: "open" }).limit(mostTold).lean<StoredProposal[]>();
    return found.filter(waits).sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** The one that waits for the same, if any. */
  async same({ site, key }: Pick<StoredProposal, "site" | "key">): Promise<StoredProposal | null> {
    const found = await this.model.find({ site, key, state: "open" }).lean<StoredProposal[]>();
    return found.find(waits) ?? null;
  }

  /** Those about some people that came to something. */
  doneTo(site: string, users: readonly string[]): Promise<StoredProposal[]> {
    return this.model
      .find({ site, user: { $in: [...users] }, state: "confirmed", made: { $ne: null } })
      .lean<StoredProposal[]>();
  }

  /** In the place of one that has lapsed. A duplicate key tells that the same waits already. */
  async add(proposal: StoredProposal, session: ClientSession): Promise<void> {
    const { site, key, at } = proposal;
    const lapsed = { site, key, state: "open", until: { $lte: at } } as const;
    await this.model.updateOne(lapsed, { $set: { state: "expired" } }, { session });
    await this.model.insertMany([proposal], { lean: true, session });
  }

  /** Keeps others from deciding on it meanwhile. @returns false where somebody has, or is about to, or it has lapsed */
  async take(id: string, at: Date): Promise<boolean> {
    const given = new Date(at.getTime() - takenFor);
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, state: "open", until: { $gt: at }, taken: { $not: { $gt: given } } },
      { $set: { taken: at } },
    );
    return modifiedCount === 1;
  }

  /** Lets one wait on that was taken then. */
  async release(id: string, taken: Date): Promise<void> {
    await this.model.updateOne({ _id: id, state: "open", taken }, { $set: { taken: null } });
  }

  /** @returns false where it was not taken then, or somebody else has taken it since */
  async decide(
    id: string,
    state: "confirmed" | "declined" | "withdrawn",
    { made, ...decided }: NonNullable<StoredProposal["decided"]> & Pick<StoredProposal, "made">,
    session: ClientSession,
  ): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, state: "open", taken: decided.at },
      { $set: { state, decided, made } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** Forgets what was proposed about somebody, and takes their name off what they proposed or decided. */
  async erase(person: Erased): Promise<void> {
    const { site, user } = person;
    const by = standInFor(person);
    await this.model.deleteMany({ site, user });
    await this.model.updateMany({ site, "by.id": user }, { $set: { by } });
    await this.model.updateMany({ site, "decided.by.id": user }, { $set: { "decided.by": by } });
  }
}

function waits({ state, until }: StoredProposal): boolean {
  return state === "open" && until > new Date();
}

export function presentProposal(stored: StoredProposal): Proposal {
  const { _id: id, at, by, until, act, about, state, decided } = stored;
  return {
    id,
    at: at.toISOString(),
    by,
    until: until.toISOString(),
    act,
    about,
    state: state === "open" && !waits(stored) ? "expired" : state,
    decided: decided && { ...decided, at: decided.at.toISOString() },
  };
}
