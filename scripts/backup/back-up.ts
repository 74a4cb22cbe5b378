import { type Connection, mongo } from "mongoose";
import { z } from "zod";
import { missedChanges } from "#store";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { withDatabase } from "../database.js";
import { type Frame, writeArchive } from "./archive.js";

const atOnce = 1000;
/** MongoDB's code where a moment is longer ago than it keeps them. */
const snapshotTooOld = 239;
const exact = { promoteValues: false, bsonRegExp: true } as const;

/**
 * Writes all that a Palabre keeps into a file, as it is at one moment, while everything goes on.
 * @returns how many documents there are
 * @throws ConfigurationError, DeadEnd where it can't
 */
export async function backUp(env: NodeJS.ProcessEnv, file: string): Promise<number> {
  return withDatabase(env, async (connection) => {
    const count = { documents: 0 };
    await writeArchive(file, framesOf(connection, count)).catch(tooSlow);
    return count.documents;
  });
}

async function* framesOf(connection: Connection, count: { documents: number }): AsyncGenerator<Frame> {
  const { db } = connection;
  if (!db) throw new Error("The database is not connected");
  const operationTime = timeIn(await db.command({ ping: 1 }));
  const found = await connection.collection<{ version: number }>("migrations").findOne();
  if (!found) throw new DeadEnd("There is no Palabre in this database: MONGODB_URI names another one");
  yield { kind: "head", format: 1, version: found.version, at: new Date() };
  for (const name of await namesIn(db)) {
    yield { kind: "collection", name };
    for await (const document of asOf(db, name, operationTime)) {
      count.documents += 1;
      yield { kind: "document", document };
    }
  }
  for (const document of await missed(connection, db, operationTime)) yield { kind: "missed", document };
  yield { kind: "end", ...count };
}

function timeIn({ operationTime }: mongo.Document): mongo.Timestamp {
  return z.instanceof(mongo.Timestamp).parse(operationTime);
}

async function namesIn(db: mongo.Db): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  return found.map(({ name }) => name).filter((name) => !name.startsWith("system."));
}

/** All of a collection as it was at a moment, whatever is written meanwhile. */
function asOf(db: mongo.Db, name: string, atClusterTime: mongo.Timestamp): AsyncIterable<mongo.Document> {
  const readConcern = { level: "snapshot", atClusterTime };
  return db.runCursorCommand({ find: name, filter: {}, batchSize: atOnce, readConcern }, exact);
}

const token = z.looseObject({ _data: z.string() });
const part = z.object({ part: z.number().default(0), parts: z.number().default(1) });
const relayState = part.extend({
  token: token.nullable().default(null),
  before: z.array(part.extend({ token })).default([]),
  from: z.instanceof(mongo.Timestamp).nullable().default(null),
  missed: z.array(z.looseObject({})).default([]),
});

/** What was written before the moment, and had not led to anything by then. */
async function missed(
  connection: Connection,
  db: mongo.Db,
  moment: mongo.Timestamp,
): Promise<mongo.Document[]> {
  const readConcern = { level: "snapshot", atClusterTime: moment };
  const states = await db.runCursorCommand({ find: "relay", filter: {}, readConcern }).toArray();
  const changes = await missedChanges(connection, z.array(relayState).parse(states), moment);
  if (changes) return changes;
  throw new DeadEnd(
    "No worker has followed the database for long: start one, and back up when it has caught up",
  );
}

function tooSlow(error: unknown): never {
  if (!(error instanceof mongo.MongoServerError) || error.code !== snapshotTooOld) throw error;
  throw new DeadEnd(
    "This took longer than MongoDB keeps a moment: raise its minSnapshotHistoryWindowInSeconds, or back up the disks of a member",
  );
}
