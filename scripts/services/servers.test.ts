import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { Redis } from "ioredis";
import { mongo } from "mongoose";
import { startMongod, startRedis } from "./index.js";
import { isAlive } from "./process-mark.js";
import type { Service } from "./service.js";

let folder = "";
let running: Service | null = null;
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-servers-`)));
afterEach(async () => {
  await running?.kill("SIGKILL");
  running = null;
  await rm(folder, { recursive: true });
});

async function mongod(port?: number) {
  running = await startMongod({ folder, ...(port === undefined ? {} : { port }) });
  return running;
}

async function redis() {
  running = await startRedis({ folder });
  return running;
}

async function inMongodb<T>(uri: string, ask: (db: mongo.Db) => Promise<T>): Promise<T> {
  const client = await new mongo.MongoClient(uri).connect();
  return ask(client.db()).finally(() => client.close());
}

async function inRedis<T>(uri: string, ask: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(uri);
  return ask(client).finally(() => client.disconnect());
}

const write = (db: mongo.Db) =>
  db
    .collection("stories")
    .insertOne({ title: "Le pont" }, { writeConcern: { w: "majority", journal: true } });
const titles = (db: mongo.Db) => db.collection("stories").distinct("title");

test("MongoDB comes back on its port with what it was told, also after SIGKILL", async () => {
  const first = await mongod();
  await inMongodb(first.uri, write);
  await first.kill("SIGKILL");
  const second = await mongod();
  expect(second.port).toBe(first.port);
  expect(await inMongodb(second.uri, titles)).toEqual(["Le pont"]);
  expect(await second.stop()).toEqual({ code: 0, signal: null });
});

test("MongoDB takes writes also where its old port is taken by another", async () => {
  const first = await mongod();
  await inMongodb(first.uri, write);
  await first.stop();
  await writeFile(`${folder}/port`, "1");
  const second = await mongod();
  expect(second.port).not.toBe(first.port);
  await inMongodb(second.uri, write);
  expect(await inMongodb(second.uri, titles)).toEqual(["Le pont"]);
});

test("a MongoDB that an earlier run left behind is ended before a new one begins", async () => {
  const left = await mongod();
  const next = await mongod();
  expect(await left.exited).toEqual({ code: 0, signal: null });
  expect(isAlive(next.pid)).toBe(true);
});

test("Redis comes back on its port with what it was told", async () => {
  const first = await redis();
  await inRedis(first.uri, (client) => client.set("story", "Le pont"));
  await first.stop();
  const second = await redis();
  expect(second.port).toBe(first.port);
  expect(await inRedis(second.uri, (client) => client.get("story"))).toBe("Le pont");
});

test("a server that can't begin says why, and leaves nothing behind", async () => {
  const taken = await mongod();
  const other = await mkdtemp(`${tmpdir()}/palabre-servers-`);
  await expect(startRedis({ folder: other, port: taken.port })).rejects.toThrow(
    /Redis did not start[^]*in use/,
  );
  await rm(other, { recursive: true });
});
