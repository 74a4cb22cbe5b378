import type { Connection, Model } from "mongoose";
import { secretSchema, type StoredSecret } from "./secret.schema.js";

/** Secrets of services, sealed. */
export class Secrets {
  readonly model: Model<StoredSecret>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSecret>("ServiceSecret", secretSchema);
  }

  async add(secret: StoredSecret): Promise<void> {
    await this.model.insertMany([secret], { lean: true });
  }

  /** @param again what is sealed, sealed in another way; null where it is already */
  async sealAnew(again: (sealed: string, owner: string) => string | null): Promise<void> {
    for await (const { _id, site, sealed } of this.model.find().lean<StoredSecret>().cursor()) {
      const anew = again(sealed, site);
      if (anew !== null) await this.model.updateOne({ _id, sealed }, { $set: { sealed: anew } });
    }
  }

  of(site: string, id: string): Promise<StoredSecret | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredSecret>();
  }
}
