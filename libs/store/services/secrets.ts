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

  of(site: string, id: string): Promise<StoredSecret | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredSecret>();
  }
}
