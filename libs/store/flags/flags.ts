import type { Connection, Model } from "mongoose";
import { isDuplicateKey } from "../duplicate-key.js";
import { newId } from "../new-id.js";
import type { Erased } from "../users/erased.js";
import { flagSchema, type StoredFlag } from "./flag.schema.js";

export class Flags {
  readonly model: Model<StoredFlag>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredFlag>("Flag", flagSchema);
  }

  /** Takes a reader's report; a second one of the same comment by the same reader changes nothing. */
  async add(flag: Omit<StoredFlag, "_id">): Promise<void> {
    try {
      await this.model.insertMany([{ _id: newId(), ...flag }], { lean: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** All reports that a reader has made on a site, one after another. */
  eachByReader(site: string, user: string): AsyncIterable<StoredFlag> {
    return this.model.find({ site, user }).lean<StoredFlag>().cursor();
  }

  /** What somebody reported stays reported, by nobody and without their words. */
  async erase({ site, user, pseudonym }: Erased): Promise<void> {
    await this.model.updateMany({ site, user }, { $set: { user: pseudonym, detail: null } });
  }

  ofComments(comments: readonly string[]): Promise<StoredFlag[]> {
    return this.model
      .find({ comment: { $in: [...comments] } })
      .limit(1000)
      .lean<StoredFlag[]>();
  }
}
