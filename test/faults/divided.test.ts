import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examine, linesOf } from "../../scripts/doctor/examine.js";
import { divide } from "../../scripts/relay/divide.js";
import { type Service, startMongod } from "../../scripts/services/index.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { Evening } from "./evening.js";
import { RedisCluster } from "./redis-cluster.js";
import { randomFrom } from "./random.js";
import { seed } from "./seed.js";

let folder: string;
let mongod: Service;
let cluster: RedisCluster;
let system: System;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-divided-"));
  [mongod, cluster] = await Promise.all([
    startMongod({ folder: `${folder}/mongod` }),
    RedisCluster.begin(folder),
  ]);
  system = await System.start({ mongodbUri: mongod.uri, redisUrl: cluster.url });
}, 90_000);
afterEach(async () => {
  await Evening.leaveAll();
  await system.stop();
  await Promise.all([mongod.kill("SIGKILL"), cluster.end()]);
  await rm(folder, { recursive: true, force: true });
}, 30_000);

test(`over a Redis Cluster, with a relay in parts that move, all is done once (SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const { api, gateway } = system;
  const installation = {
    ...{ MONGODB_URI: mongod.uri, REDIS_URL: cluster.url },
    ...{ PALABRE_PUBLIC_URL: api, PALABRE_REALTIME_URL: gateway },
  };
  const into = (parts: number) => divide(installation, [String(parts)]);
  const evening = await Evening.begin({ api, gateway, mongodbUri: mongod.uri, seed });
  const { crowd } = evening;
  await crowd.writes(20);
  await into(2);
  const second = await system.another("worker");
  await crowd.writes(40);
  await into(4);
  await crowd.writes(40);
  await second.kill();
  await crowd.writes(20);
  await cluster.restarts(Math.floor(random() * 3));
  await evening.recovers("a worker and a server of the cluster killed");
  await into(3);
  await crowd.writes(20);
  await into(1);
  await evening.recovers("the relay divided anew");
  await until(
    async () => !linesOf(await examine(installation)).some((line) => line.startsWith("✗")),
    "the doctor to find nothing",
    20_000,
  );
  expect(await evening.end()).toEqual([]);
}, 240_000);
