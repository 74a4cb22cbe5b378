import type { Connection, mongo } from "mongoose";
import { RelayLeases } from "#store";
import { migrate } from "#store/migrations/migrate.js";
import { migrations } from "#store/migrations/migrations.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { withDatabase } from "../database.js";
import { readArchive } from "./archive.js";

const atOnce = 1000;

export interface Restored {
  documents: number;
  at: Date;
}

/**
 * Fills an empty database with what is in the file of a backup. What was under way goes on once the processes start.
 * @throws ConfigurationError, DeadEnd where it can't
 */
export async function restore(env: NodeJS.ProcessEnv, file: string): Promise<Restored> {
  return withDatabase(env, async (connection) => {
    await refuseFull(connection);
    const restored = await fill(connection, file);
    await migrate(connection);
    return restored;
  });
}

async function refuseFull({ db }: Connection): Promise<void> {
  const [found] = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? [];
  if (found) throw new DeadEnd("The database is not empty: give MONGODB_URI the name of one that is");
}

async function fill(connection: Connection, file: string): Promise<Restored> {
  const missed: mongo.Document[] = [];
  const restored = { documents: 0, at: new Date(0) };
  let target = new Filling(connection, "");
  for await (const frame of readArchive(file)) {
    if (frame.kind === "head") {
      await makeEmpty(connection, frame.version);
      restored.at = frame.at;
    } else if (frame.kind === "collection") {
      await target.flush();
      target = new Filling(connection, frame.name);
    } else if (frame.kind === "document") {
      await target.add(frame.document);
      restored.documents += 1;
    } else if (frame.kind === "missed") missed.push(frame.document);
  }
  await target.flush();
  await new RelayLeases(connection).restart(missed);
  return restored;
}

/** All collections and indexes as that version had them, and nothing in them. */
async function makeEmpty(connection: Connection, version: number): Promise<void> {
  if (version > migrations.length)
    throw new DeadEnd(
      `The backup is of version ${version}, this Palabre knows ${migrations.length}: take the newer Palabre`,
    );
  await migrate(connection, migrations.slice(0, version));
  for (const collection of await connection.listCollections())
    await connection.collection(collection.name).deleteMany();
}

/** Fills one collection, many documents at once. */
class Filling {
  private documents: mongo.Document[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly name: string,
  ) {}

  async add(document: mongo.Document): Promise<void> {
    this.documents.push(document);
    if (this.documents.length >= atOnce) await this.flush();
  }

  async flush(): Promise<void> {
    const documents = this.documents.splice(0);
    if (documents.length > 0)
      await this.connection.collection(this.name).insertMany(documents, { ordered: false });
  }
}
