import type { ClientSession, Connection, Model } from "mongoose";
import { type Erased, standInFor } from "../users/erased.js";
import { referralSchema, type StoredReferral } from "./referral.schema.js";

/** More than this of a site are not told. */
const mostTold = 500;

type On = Pick<StoredReferral, "site" | "comment">;

/** Cases that were passed on, one referral at a time for each. */
export class Referrals {
  readonly model: Model<StoredReferral>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredReferral>("Referral", referralSchema);
  }

  /** Those of a site, the oldest first. */
  async open(site: string): Promise<StoredReferral[]> {
    const found = await this.model.find({ site, state: "open" }).limit(mostTold).lean<StoredReferral[]>();
    return found.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  on({ site, comment }: On): Promise<StoredReferral | null> {
    return this.model.findOne({ site, comment, state: "open" }).lean<StoredReferral>();
  }

  /** In the place of the one that there is. */
  async add(referral: StoredReferral, session: ClientSession): Promise<void> {
    await this.end(referral, null, session);
    await this.model.insertMany([referral], { lean: true, session });
  }

  /** @param decision the one that ends it, if any. @returns whether there was one */
  async end({ site, comment }: On, decision: string | null, session?: ClientSession): Promise<boolean> {
    const ended = { at: new Date(), decision };
    const { modifiedCount } = await this.model.updateOne(
      { site, comment, state: "open" },
      { $set: { state: "ended", ended } },
      session ? { session } : {},
    );
    return modifiedCount === 1;
  }

  /** Lets one count again whose decision was taken back. @returns whether there was one */
  async resume(decision: string): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { "ended.decision": decision, state: "ended" },
      { $set: { state: "open", ended: null } },
    );
    return modifiedCount === 1;
  }

  /** Forgets those on some comments: they may quote them. */
  async forget(site: string, comments: readonly string[]): Promise<void> {
    await this.model.deleteMany({ site, comment: { $in: [...comments] }, state: "open" });
  }

  /** Forgets what was passed on to somebody, and takes their name off what they have passed on. */
  async erase(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.deleteMany({ site, "to.id": user, "to.kind": "person" });
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}
