import { askRedis } from "../../scripts/ask-redis.js";
import { Line } from "../newsroom/line.js";
import type { Person } from "../newsroom/person.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { Evening } from "./evening.js";
import { OwnServices } from "./own-services.js";
import { randomFrom, shuffled } from "./random.js";
import { seed } from "./seed.js";

/** What needs Redis is answered with a clear refusal within this, in ms. */
const soon = 5000;

let services: OwnServices;
let system: System;
beforeEach(async () => {
  services = await OwnServices.begin();
  system = await System.start(services.addresses);
}, 60_000);
afterEach(async () => {
  await Evening.leaveAll();
  Line.closeAll();
  await system.stop();
  await services.end();
}, 30_000);

const setMemory = (limit: string) =>
  askRedis(services.redis.uri, (redis) => redis.config("SET", "maxmemory", limit));

/** What fails, and how it is well again. */
const faults = {
  killed: {
    begin: () => services.redis.kill("SIGKILL"),
    end: () => services.redisReturns(),
  },
  paused: {
    begin: () => process.kill(services.redis.pid, "SIGSTOP"),
    end: () => process.kill(services.redis.pid, "SIGCONT"),
  },
  full: {
    begin: () => setMemory("1"),
    end: () => setMemory("0"),
  },
};

/** Says what can only be said with Redis. */
async function claims(mo: Person, id: string) {
  const began = performance.now();
  const answer = await mo.ask(`moderation/comments/${id}/claim`, { method: "PUT" });
  return { answer, ms: performance.now() - began };
}

test(`whatever becomes of Redis, comments are taken and read, and told and judged once it is back (SEED=${seed})`, async () => {
  const random = randomFrom(seed);
  const { api, gateway } = system;
  const evening = await Evening.begin({ api, gateway, mongodbUri: services.mongod.uri, seed });
  const { crowd, room } = evening;
  const mo = await room.person("Jo", "moderator");
  await crowd.writes(1);
  const id = crowd.accepted[0]?.id ?? "";
  for (const name of shuffled(["killed", "paused", "full"] as const, random)) {
    await crowd.writes(20);
    await faults[name].begin();
    await crowd.writes(20);
    expect(await evening.isRead()).toBe(true);
    const { answer, ms } = await claims(mo, id);
    expect({ name, status: answer.status, refusal: answer.refusal }).toEqual({
      name,
      status: 503,
      refusal: "unavailable",
    });
    expect(answer.headers.get("retry-after")).not.toBeNull();
    expect(ms).toBeLessThan(soon);
    await faults[name].end();
    await evening.recovers(`Redis ${name}`);
    await until(async () => (await claims(mo, id)).answer.status === 200, "a claim to be had again");
  }
  for (let times = 0; times < 5; times++) {
    await crowd.writes(10);
    await askRedis(services.redis.uri, (redis) => redis.flushall());
  }
  await evening.recovers("Redis emptied");
  expect(await evening.end()).toEqual([]);
}, 240_000);
