import { mongo } from "mongoose";
import type { StoredRelayState } from "#store";
import { Line } from "../newsroom/line.js";
import { type Another, System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { Evening } from "./evening.js";
import { OwnServices } from "./own-services.js";
import { randomFrom, shuffled } from "./random.js";
import { seed } from "./seed.js";

const patience = 60_000;

let services: OwnServices;
let system: System;
let client: mongo.MongoClient;
beforeEach(async () => {
  services = await OwnServices.begin();
  client = await new mongo.MongoClient(services.mongod.uri).connect();
  system = await System.start(services.addresses);
}, 60_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await client.close();
  await services.end();
}, 30_000);

/** Kills the worker whose relay leads; the other one takes over, and a new one comes to stand by. */
async function killLeader(spare: Another): Promise<Another> {
  const state = () => client.db().collection<StoredRelayState>("relay").findOne({ _id: "all" });
  const leader = await until(async () => (await state())?.holder, "a relay to lead", patience);
  const isFirst = leader.endsWith(` ${system.pid("worker")}`);
  if (!isFirst && !leader.endsWith(` ${spare.pid}`)) throw new Error(`nobody knows the leader ${leader}`);
  await (isFirst ? system.kill("worker") : spare.kill());
  await until(async () => (await state())?.holder !== leader, "another relay to lead", patience);
  if (!isFirst) return system.another("worker");
  await system.begin("worker");
  return spare;
}

test(`whatever is killed, nothing is lost and nothing doubled (SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  let spare = await system.another("worker");
  const { api, gateway } = system;
  const evening = await Evening.begin({ api, gateway, mongodbUri: services.mongod.uri, seed });
  const { crowd } = evening;
  const kills = shuffled(["leader", "leader", "gateway", "api", "redis"] as const, random);
  for (const victim of kills) {
    await crowd.writes(20 + Math.floor(random() * 40));
    if (victim === "leader") spare = await killLeader(spare);
    else if (victim === "redis") {
      await services.redis.kill("SIGKILL");
      await crowd.writes(10); // accepting needs MongoDB only
      await services.redisReturns();
    } else await system.kill(victim).then(() => system.begin(victim));
  }
  expect(await evening.end()).toEqual([]);
  for (const { returns } of evening.followers) expect(returns).toBeGreaterThan(0);
}, 240_000);
