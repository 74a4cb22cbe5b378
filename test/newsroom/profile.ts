import type { Connection, mongo } from "mongoose";
import { z } from "zod";

/** What one command made MongoDB do. */
export interface Done {
  /** such as `find comments` */
  command: string;
  /** such as `IXSCAN { site: 1, story: 1 }`; empty where nothing is looked up, as with an insert */
  plan: string;
  documentsRead: number;
  /** documents given or changed */
  answered: number;
  sortedInMemory: boolean;
}

const profiled = z
  .object({
    ns: z.string(),
    op: z.string(),
    planSummary: z.string().default(""),
    docsExamined: z.int().default(0),
    nreturned: z.int().optional(),
    nMatched: z.int().optional(),
    ndeleted: z.int().optional(),
    hasSortStage: z.boolean().default(false),
  })
  .transform((entry): Done => {
    const { ns, op, planSummary, docsExamined, nreturned, nMatched, ndeleted, hasSortStage } = entry;
    return {
      command: `${op} ${ns.slice(ns.indexOf(".") + 1)}`,
      plan: planSummary,
      documentsRead: docsExamined,
      answered: nreturned ?? nMatched ?? ndeleted ?? 0,
      sortedInMemory: hasSortStage,
    };
  });

/** What MongoDB did while a question was answered: read from its profiler, so of the very commands that the code has sent. */
export async function profile(connection: Connection, question: () => Promise<unknown>): Promise<Done[]> {
  const db = databaseOf(connection);
  await db.command({ profile: 2 });
  try {
    await question();
  } finally {
    await db.command({ profile: 0 });
  }
  const entries = db.collection("system.profile");
  const found = await entries
    .find({ "command.profile": { $exists: false } }, { sort: { $natural: 1 } })
    .toArray();
  await entries.drop();
  return found.map((entry) => profiled.parse(entry));
}

const indexUse = z.object({ name: z.string(), accesses: z.object({ ops: z.coerce.number() }) });

/** How often each index has been read since it was made: `comments: by author`. Those over `_id` are not told. */
export async function indexReads(connection: Connection): Promise<Map<string, number>> {
  const collections = await databaseOf(connection).collections();
  const reads = await Promise.all(collections.map(readsOf));
  return new Map(reads.flat());
}

async function readsOf(collection: mongo.Collection): Promise<[string, number][]> {
  const found = await collection.aggregate([{ $indexStats: {} }]).toArray();
  return found
    .map((entry) => indexUse.parse(entry))
    .filter(({ name }) => name !== "_id_")
    .map(({ name, accesses }) => [`${collection.collectionName}: ${name}`, accesses.ops]);
}

function databaseOf({ db }: Connection): mongo.Db {
  if (!db) throw new Error("the connection is closed");
  return db;
}
