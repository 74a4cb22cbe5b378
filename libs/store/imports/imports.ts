import type { Connection, Model } from "mongoose";
import { importSchema, type StoredImport } from "./import.schema.js";

export class Imports {
  readonly model: Model<StoredImport>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredImport>("Import", importSchema);
  }

  async isFinished(site: string, source: string): Promise<boolean> {
    return (await this.model.exists({ _id: `${site} ${source}` })) !== null;
  }

  async finish(site: string, source: string): Promise<void> {
    const finished = { site, source, finishedAt: new Date() };
    await this.model.updateOne({ _id: `${site} ${source}` }, { $set: finished }, { upsert: true });
  }
}
