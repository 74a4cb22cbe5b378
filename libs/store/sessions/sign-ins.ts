import type { Connection, Model } from "mongoose";
import type { SignIn } from "#contract";
import type { Erased } from "../users/erased.js";
import { signInSchema, type StoredSignIn } from "./sign-in.schema.js";

/** More than this of one person are not told. */
const mostTold = 100;

/** By which sign-ins people are in. Those that were ended are among them until they would have expired: others know which. */
export class SignIns {
  readonly model: Model<StoredSignIn>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSignIn>("SignIn", signInSchema);
  }

  /** Notes that a sign-in is used, from its first use on. */
  async note({ _id, site, user, begun, used, until, ...device }: StoredSignIn): Promise<void> {
    const change = {
      $setOnInsert: { site, user, begun },
      $max: { used, until },
      $set: { browser: device.browser, system: device.system },
    };
    await this.model.updateOne({ _id }, change, { upsert: true });
  }

  /** Somebody's, those used last first. MongoDB takes away what has expired, but not to the minute. */
  of(user: string): Promise<StoredSignIn[]> {
    return this.model
      .find({ user, until: { $gt: new Date() } })
      .sort({ used: -1 })
      .limit(mostTold)
      .lean<StoredSignIn[]>();
  }

  async byId(user: string, id: string): Promise<StoredSignIn | null> {
    const found = await this.model.findById(id).lean<StoredSignIn>();
    return found?.user === user ? found : null;
  }

  /** All that is kept of somebody, one after another. */
  eachOf(user: string): AsyncIterable<StoredSignIn> {
    return this.model.find({ user }).lean<StoredSignIn>().cursor();
  }

  async erase({ user }: Erased): Promise<void> {
    await this.model.deleteMany({ user });
  }
}

/** @param current the session that is asked in */
export function presentSignIn(stored: StoredSignIn, current: string): SignIn {
  const { _id: id, begun, used, browser, system } = stored;
  const moments = { begun: begun.toISOString(), used: used.toISOString() };
  return { id, browser, system, ...moments, current: id === current };
}
