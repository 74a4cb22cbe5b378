import type { Connection, mongo } from "mongoose";
import { z } from "zod";

/** What one command made MongoDB do. */
export interface Done {
  /** such as `find comments` */
  command: string;
  /** the fields that its filter compares, in alphabetical order */
  fields: string[];
  /** such as `IXSCAN { site: 1, story: 1 }`; empty where nothing is looked up, as with an insert */
  plan: string;
  documentsRead: number;
  /** documents given or changed */
  answered: number;
  sortedInMemory: boolean;
}

const filter = z.record(z.string(), z.unknown());

/** A command's filter, wherever it has it. */
const filtering = z
  .object({
    q: filter,
    filter: filter,
    query: filter,
    pipeline: z.tuple([z.object({ $match: filter })], z.unknown()),
  })
  .partial()
  .transform(({ q, filter, query, pipeline }) => q ?? filter ?? query ?? pipeline?.[0].$match ?? {})
  .catch({});

const profiled = z
  .object({
    ns: z.string(),
    op: z.string(),
    command: filtering.default({}),
    planSummary: z.string().default(""),
    docsExamined: z.int().default(0),
    nreturned: z.int().optional(),
    nMatched: z.int().optional(),
    ndeleted: z.int().optional(),
    hasSortStage: z.boolean().default(false),
  })
  .transform((entry): Done => {
    const { ns, op, command, planSummary, docsExamined, nreturned, nMatched, ndeleted, hasSortStage } = entry;
    return {
      command: `${op} ${ns.slice(ns.indexOf(".") + 1)}`,
      fields: [...new Set(fieldsOf(command))].sort(),
      plan: planSummary,
      documentsRead: docsExamined,
      answered: nreturned ?? nMatched ?? ndeleted ?? 0,
      sortedInMemory: hasSortStage,
    };
  });

function fieldsOf(where: z.output<typeof filter>): string[] {
  return Object.entries(where).flatMap(([field, value]) =>
    field === "$and" ? z.array(filter).parse(value).flatMap(fieldsOf) : [field],
  );
}

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

const indexUse = z.object({
  collection: z.string(),
  name: z.string(),
  accesses: z.object({ ops: z.coerce.number() }),
});

/** How often each index has been read since it was made: `comments: by author`. Those over `_id` are not told. */
export async function indexReads(connection: Connection): Promise<Map<string, number>> {
  const db = databaseOf(connection);
  const [first, ...others] = (await db.collections()).map(({ collectionName }) => collectionName);
  if (first === undefined) return new Map();
  // one question for all: there are many collections, and tests ask often
  const found = await db
    .collection(first)
    .aggregate([
      ...readsOf(first),
      ...others.map((coll) => ({ $unionWith: { coll, pipeline: readsOf(coll) } })),
    ])
    .toArray();
  const uses = found.map((entry) => indexUse.parse(entry)).filter(({ name }) => name !== "_id_");
  return new Map(uses.map(({ collection, name, accesses }) => [`${collection}: ${name}`, accesses.ops]));
}

function readsOf(collection: string): object[] {
  return [{ $indexStats: {} }, { $addFields: { collection } }];
}

function databaseOf({ db }: Connection): mongo.Db {
  if (!db) throw new Error("the connection is closed");
  return db;
}
