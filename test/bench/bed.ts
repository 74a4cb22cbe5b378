import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mongoose, { type Connection } from "mongoose";
import { type Service, startMongod, startRedis } from "../../scripts/services/index.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

/** What is measured: the real processes over a MongoDB and a Redis of their own. */
export interface Bed {
  mongodb: Service;
  redis: Service;
  system: System;
  newsroom: Newsroom;
  connection: Connection;
  /** Waits until nothing waits for its verdict, so that one measurement does not weigh on the next. @param patience ms */
  settled: (patience?: number) => Promise<void>;
  close: () => Promise<void>;
}

export async function makeBed(): Promise<Bed> {
  const folder = await mkdtemp(join(tmpdir(), "palabre-bench-"));
  const [mongodb, redis] = await Promise.all([
    startMongod({ folder: join(folder, "mongod") }),
    startRedis({ folder: join(folder, "redis") }),
  ]);
  const system = await System.start({ mongodbUri: mongodb.uri, redisUrl: redis.uri });
  const newsroom = await Newsroom.open(system.api);
  const connection = await mongoose.createConnection(mongodb.uri).asPromise();
  let since = new Date();
  const settled = async (patience = 120_000) => {
    const asked = new Date();
    const sites = await connection.collection<{ _id: string }>("sites").distinct("_id");
    await until(() => nothingWaits(connection, sites, since), "all verdicts", patience);
    since = asked;
  };
  const close = async () => {
    await connection.close();
    await system.stop();
    await Promise.all([mongodb.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  return { mongodb, redis, system, newsroom, connection, settled, close };
}

/** Looks at what was written since then alone: beside a story of a million comments, nothing else would be left of the machine. */
async function nothingWaits(connection: Connection, sites: readonly string[], since: Date): Promise<boolean> {
  const unprojected = { status: "published", shown: null };
  const waiting = { createdAt: { $gte: since }, $or: [{ status: "pending" }, unprojected] };
  return (await connection.collection("comments").findOne({ site: { $in: sites }, ...waiting })) === null;
}
