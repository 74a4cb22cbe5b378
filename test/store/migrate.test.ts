import mongoose, { type Connection } from "mongoose";
import { defaultSettings } from "#contract";
import { emptyTally } from "#moderation";
import { machine, migrate, tallyOf } from "#store";
import { type Migration, migrations } from "#store/migrations/migrations.js";
import { storesOf } from "../newsroom/busy-store.js";
import { freshDatabase } from "../newsroom/services.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";

const opened: Connection[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((connection) => connection.close()));
});

async function connectTo(uri: string): Promise<Connection> {
  const options = { autoIndex: false, autoCreate: false };
  const connection = await mongoose.createConnection(uri, options).asPromise();
  opened.push(connection);
  return connection;
}

const beforeLooks = migrations.findIndex(({ name }) => name === "what names look like");

/** Steps that note in the database that they were run. */
function steps(...names: string[]): Migration[] {
  return names.map((name) => ({
    name,
    up: async (connection) => {
      await connection.collection("runs").insertOne({ name });
    },
  }));
}

async function runsIn(connection: Connection): Promise<unknown[]> {
  const runs = await connection.collection("runs").find().toArray();
  return runs.map(({ name }): unknown => name);
}

/** All indexes by their name, those over `_id` aside. */
async function indexesIn(connection: Connection): Promise<Map<string, unknown>> {
  const { db } = connection;
  const collections = (await db?.collections()) ?? [];
  const found = await Promise.all(
    collections.map(async (one) =>
      (await one.indexes()).map(({ name, ...index }): [string, unknown] => [
        `${one.collectionName}: ${name}`,
        index,
      ]),
    ),
  );
  return new Map(found.flat().filter(([name]) => !name.endsWith(": _id_")));
}

test("an empty database gets every collection and every index that the schemas name", async () => {
  const connection = await connectTo(freshDatabase());
  expect(await migrate(connection)).toEqual(migrations.map(({ name }) => name));
  const declared = Object.values(storesOf(connection)).flatMap(({ model }) =>
    model.schema.indexes().map(([, options]) => `${model.collection.name}: ${options.name}`),
  );
  expect([...(await indexesIn(connection)).keys()].sort()).toEqual(declared.sort());
  const collections = (await connection.listCollections()).map(({ name }) => name);
  const models = Object.values(storesOf(connection)).map(({ model }) => model.collection.name);
  expect(collections).toEqual(expect.arrayContaining(models));
});

test("a second time, there is nothing to do, and nothing is changed", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection);
  const indexes = await indexesIn(connection);
  expect(await migrate(connection)).toEqual([]);
  expect(await indexesIn(connection)).toEqual(indexes);
});

test("of several processes that start at once, one does each step, and all wait until it is done", async () => {
  const uri = freshDatabase();
  const connections = await Promise.all([connectTo(uri), connectTo(uri), connectTo(uri)]);
  const all = ["one", "two", "three", "four", "five"];
  const done = await Promise.all(
    connections.map(async (connection) => {
      const names = await migrate(connection, steps(...all));
      expect(await runsIn(connection)).toEqual(all);
      return names;
    }),
  );
  expect(done.flat().sort()).toEqual([...all].sort());
});

test("a step that another process does between a look at the version and the work is not done again", async () => {
  const uri = freshDatabase();
  const [one, other] = [await connectTo(uri), await connectTo(uri)];
  const all = steps("one", "two");
  const versions = other.collection<{ _id: string }>("migrations");
  const findOne = versions.findOne.bind(versions);
  versions.findOne = async () => {
    versions.findOne = findOne;
    const seen = await findOne({ _id: "version" });
    await migrate(one, all);
    return seen;
  };
  expect(await migrate(other, all)).toEqual([]);
  expect(await runsIn(one)).toEqual(["one", "two"]);
});

test("two processes that start at once on an empty database both find it whole", async () => {
  const uri = freshDatabase();
  const [one, other] = [await connectTo(uri), await connectTo(uri)];
  const done = await Promise.all([migrate(one), migrate(other)]);
  expect(done.flat().sort()).toEqual(migrations.map(({ name }) => name).sort());
});

test("only the steps that a database has not had are run", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection, steps("one", "two"));
  expect(await migrate(connection, steps("one", "two", "three"))).toEqual(["three"]);
  expect(await runsIn(connection)).toEqual(["one", "two", "three"]);
});

test("a step that fails is tried again by whoever comes next, at once", async () => {
  const connection = await connectTo(freshDatabase());
  const broken = { name: "two", up: () => Promise.reject(new Error("the disk is full")) };
  await expect(migrate(connection, [...steps("one"), broken])).rejects.toThrow("the disk is full");
  expect(await migrate(connection, steps("one", "two"))).toEqual(["two"]);
});

test("an index of an earlier shape is made anew, one of somebody else's stays", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection);
  const current = await indexesIn(connection);
  const { stored } = storesOf(connection).comments;
  await stored.dropIndex("listed by time");
  await stored.createIndex({ site: 1, story: 1, parent: 1, createdAt: -1 }, { name: "listed by time" }, {});
  await stored.createIndex({ lang: 1 }, { name: "of the operator" }, {});
  await connection.collection("migrations").updateOne({}, { $set: { version: 2 } });
  await migrate(connection);
  const indexes = await indexesIn(connection);
  expect(indexes.delete("comments: of the operator")).toBe(true);
  expect(indexes).toEqual(current);
});

test("those who registered before names had looks are given them: of two who look alike, the first holds the name", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection, migrations.slice(0, beforeLooks));
  const person = (_id: string, name: string, more: object) => {
    return { _id, site: "journal", name, ...more, createdAt: new Date(`2026-0${_id}-01`) };
  };
  const member = (name: string) => ({ nameKey: name.toLowerCase(), passwordHash: "none fits" });
  await connection
    .collection<{ _id: string }>("users")
    .insertMany([
      person("3", "Расо", member("Расо")),
      person("1", "Zoé", { sub: "z" }),
      person("2", "Paco", member("Paco")),
      person("4", "Pac0", { nameKey: "pac0" }),
    ]);
  await migrate(connection);
  const { users } = storesOf(connection);
  const found = await users.model.find().sort({ createdAt: 1 }).lean();
  expect(found.map(({ name, likeness, claim }) => [name, likeness, claim])).toEqual([
    ["Zoé", "zoe", undefined],
    ["Paco", "paco", "paco"],
    ["Расо", "paco", undefined],
    ["Pac0", "paco", undefined],
  ]);
  expect(await users.isLike("journal", "ＺＯÉ")).toBe(true);
});

test("sites of before get a deadline for notices, and who was refused before gets a statement of reasons, once", async () => {
  const connection = await connectTo(freshDatabase());
  const version = migrations.findIndex(({ name }) => name.startsWith("notices"));
  await migrate(connection, migrations.slice(0, version));
  const { sites, comments, statements } = storesOf(connection);
  const { noticeDeadline: _, ...settings } = { ...defaultSettings, name: "Journal" };
  await connection
    .collection<{ _id: string; settings: object }>("sites")
    .insertOne({ _id: "journal", settings });
  const decision = someDecision({ id: "d", to: "rejected", reason: "spam", at: new Date("2026-01-01") });
  const refused = someComment({ status: "rejected", decision });
  await comments.stored.insertMany([refused, someComment({ status: "published" })]);
  await migrate(connection);
  await connection.collection("migrations").updateOne({}, { $set: { version } });
  await migrate(connection);
  expect((await sites.byId("journal"))?.settings.noticeDeadline).toBe(24);
  const made = await statements.of("ana", { limit: 10 });
  expect(made.items).toMatchObject([
    { _id: "d", comment: refused._id, reason: { fr: "Publicité", en: "Advertising" }, appeal: null },
  ]);
});

test("sites and appeals of before get deadlines, by which what waits is ordered", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection);
  const { sites, comments, notices, statements } = storesOf(connection);
  const { appealDeadline: _, escalation: __, ...settings } = { ...defaultSettings, name: "Journal" };
  await connection
    .collection<{ _id: string; settings: object }>("sites")
    .insertOne({ _id: "journal", settings });
  const at = new Date("2026-01-01");
  const waiting = { notices: at, appeals: at };
  const { due: ___, ...comment } = someComment({ site: "journal", waiting });
  await connection.collection<{ _id: string }>("comments").insertOne(comment);
  const of = { site: "journal", story: comment.story, comment: comment._id };
  const deadline = new Date("2026-01-02");
  await connection
    .collection("notices")
    .insertOne({ ...of, receipt: "r", at, deadline, explanation: "", state: "received" });
  const appeal = { text: "Non.", at, case: comment._id, state: "open" };
  await connection.collection("statements").insertOne({ ...of, user: "ana", at, appeal });
  const version = migrations.findIndex(({ name }) => name === "queues by their deadlines");
  await connection.collection("migrations").updateOne({}, { $set: { version } });
  await migrate(connection);
  expect((await sites.byId("journal"))?.settings).toMatchObject({
    appealDeadline: 168,
    escalation: { people: [], hoursBefore: 4 },
  });
  const heardBy = new Date("2026-01-08");
  expect((await statements.openIn([comment._id])).map((one) => one.appeal?.deadline)).toEqual([heardBy]);
  expect((await comments.byId("journal", comment._id))?.due).toEqual({ notices: deadline, appeals: heardBy });
  expect(await notices.due("journal", new Date("2026-01-03"), 10)).toHaveLength(1);
});

test("an index of reactions that another one serves as well is gone afterwards", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection);
  const current = await indexesIn(connection);
  const { model } = storesOf(connection).reactions;
  await model.collection.dropIndex("by reader");
  await model.collection.createIndex({ site: 1, story: 1, user: 1 }, { name: "mine on a story" }, {});
  const version = migrations.findIndex(({ name }) => name.startsWith("indexes of all"));
  await connection.collection("migrations").updateOne({}, { $set: { version } });
  await migrate(connection);
  expect(await indexesIn(connection)).toEqual(current);
});

test("a database that a newer Palabre has worked on is left alone, in one clear line", async () => {
  const connection = await connectTo(freshDatabase());
  await migrate(connection, steps("one", "two", "three"));
  await expect(migrate(connection, steps("one", "two"))).rejects.toThrow(
    /^The database is at version 3, this Palabre knows 2: run the newer Palabre$/,
  );
  expect(await runsIn(connection)).toEqual(["one", "two", "three"]);
});

test("what operators have drafted is kept, out of the site's own document", async () => {
  const connection = await connectTo(freshDatabase());
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === "drafts of filters for themselves"),
  );
  await migrate(connection, before);
  const { sites, filterDrafts } = storesOf(connection);
  for (const [id, draft] of Object.entries({ journal: { filters: [], default: "flag" }, gazette: null })) {
    await sites.create(id, { ...defaultSettings, name: id }, { secret: null, jwks: null });
    await sites.model.updateOne({ _id: id }, { $set: { "filters.draft": draft } });
  }
  await migrate(connection);
  expect(await filterDrafts.of("journal")).toMatchObject({ set: { default: "flag" }, revision: 1 });
  expect(await filterDrafts.of("gazette")).toBeNull();
  for (const id of ["journal", "gazette"])
    expect((await sites.byId(id))?.filters).toEqual({ active: 1, shadow: null });
});

test("backtests of before go on from where they were, and say what they have counted", async () => {
  const connection = await connectTo(freshDatabase());
  const before = migrations.findIndex(({ name }) => name === "backtests in slices");
  await migrate(connection, migrations.slice(0, before));
  const { backtests } = storesOf(connection);
  const set = { filters: [], rules: [], default: "publish" as const };
  const tally = (done: number) => ({ ...emptyTally(set), done });
  const reached = { at: new Date(), id: "comment" };
  const asked = {
    site: "journal",
    by: machine,
    filters: 1,
    set,
    last: 10,
    from: null,
    to: null,
    at: new Date(),
  };
  const stored = [
    { ...asked, _id: "done", state: "done", total: 10, reached, tally: tally(10) },
    { ...asked, _id: "cancelled", state: "cancelled", total: 10, reached, tally: tally(4) },
    { ...asked, _id: "begun", state: "running", total: null, reached: null, tally: tally(0) },
  ];
  await connection.collection<(typeof stored)[number]>("backtests").insertMany(stored);
  await migrate(connection);
  expect(await backtests.byId("done")).toMatchObject({ slices: [{ reached, isDone: true }] });
  expect(await backtests.byId("cancelled")).toMatchObject({
    slices: [{ begin: reached, reached, isDone: false }],
  });
  expect(await backtests.byId("begun")).toMatchObject({ slices: null });
  const { items } = await backtests.of("journal", { limit: 10 });
  expect(items.map((test) => [test._id, tallyOf(test).done]).sort()).toEqual([
    ["begun", 0],
    ["cancelled", 4],
    ["done", 10],
  ]);
  expect(items.map((test) => ["tally" in test, "reached" in test])).toEqual(items.map(() => [false, false]));
});

test("runs in shadow of before are listed, and what was said of their changes stays said", async () => {
  const connection = await connectTo(freshDatabase());
  const named = migrations.findIndex(({ name }) => name.startsWith("runs in shadow, and what was said"));
  await migrate(connection, migrations.slice(0, named));
  const runs = connection.collection("shadowRuns");
  await runs.dropIndex("of a site");
  await runs.createIndexes([{ key: { site: 1, since: -1 }, name: "of a site" }]);
  const judgement = { _id: "r1 c1", site: "journal", comment: "c1", right: "publish" };
  const judgements = connection.collection<{ _id: string; backtest?: string }>("judgements");
  await judgements.insertOne({ ...judgement, backtest: "r1" });
  await migrate(connection);
  expect(await judgements.find().toArray()).toEqual([{ ...judgement, changesOf: "r1" }]);
  const keys = (await indexesIn(connection)).get("shadowRuns: of a site");
  expect(keys).toMatchObject({ key: { site: 1, since: -1, _id: -1 } });
});
