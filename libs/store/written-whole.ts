import type { Connection, Model, mongo, Schema } from "mongoose";

/** What the relay writes, and everybody asks for. */
export abstract class WrittenWhole<Stored extends object> {
  readonly model: Model<Stored>;
  /** the bare collection, for the relay, which writes what is whole already */
  readonly stored: mongo.Collection<Stored>;

  constructor(connection: Connection, name: string, schema: Schema<Stored>) {
    this.model = connection.model<Stored>(name, schema);
    this.stored = connection.collection<Stored>(this.model.collection.collectionName);
  }
}
