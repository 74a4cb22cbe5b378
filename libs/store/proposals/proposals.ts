import type { ClientSession, Connection, Model } from "mongoose";
import type { Proposal } from "#contract";
import { type Erased, standInFor } from "../users/erased.js";
import { proposalSchema, type StoredProposal } from "./proposal.schema.js";

/** More than this of a site are not told. */
const mostTold = 200;

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

  async add(proposal: StoredProposal, session: ClientSession): Promise<void> {
    await this.model.insertMany([proposal], { lean: true, session });
  }

  /** @returns false where somebody has decided on it, or it has lapsed */
  async decide(
    id: string,
    state: "confirmed" | "declined",
    decided: NonNullable<StoredProposal["decided"]>,
    session?: ClientSession,
  ): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, state: "open", until: { $gt: decided.at } },
      { $set: { state, decided } },
      session ? { session } : {},
    );
    return modifiedCount === 1;
  }

  /** Lets one wait again whose act could not be done. */
  async reopen(id: string): Promise<void> {
    await this.model.updateOne({ _id: id, state: "confirmed" }, { $set: { state: "open", decided: null } });
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
