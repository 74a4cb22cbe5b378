import { Redis } from "ioredis";
import { z } from "zod";
import { examine, linesOf } from "../../scripts/doctor/examine.js";
import { divide } from "../../scripts/relay/divide.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { services, system } from "../newsroom/own-system.js";
import { freshDatabase } from "../newsroom/services.js";
import { until } from "../newsroom/until.js";

const installation = () => ({
  MONGODB_URI: services.mongodbUri,
  REDIS_URL: services.redisUrl,
  PALABRE_PUBLIC_URL: system.api,
  PALABRE_REALTIME_URL: system.gateway,
});

/** What is wrong, as it is told, with what to do. */
async function wrongs(change: NodeJS.ProcessEnv = {}): Promise<string> {
  const findings = await examine({ ...installation(), ...change });
  return linesOf(findings.filter(({ is }) => is === "wrong")).join("\n");
}

test("nothing is wrong with an installation that works", async () => {
  await until(async () => (await wrongs()) === "", "a worker to lead");
  const told = linesOf(await examine(installation())).join("\n");
  expect(told).toContain("✓ The API answers at");
  expect(told).toContain("✓ The gateway answers at");
  expect(told).toContain("✓ Workers lead the relay");
});

test("what gives no answer is named, with what to do, and without its password", async () => {
  const gone = "127.0.0.1:9";
  const told = await wrongs({
    MONGODB_URI: `mongodb://palabre:secret@${gone}/palabre?replicaSet=rs0&serverSelectionTimeoutMS=100`,
    REDIS_URL: `redis://:secret@${gone}`,
    PALABRE_PUBLIC_URL: `http://${gone}`,
    PALABRE_REALTIME_URL: `http://${gone}`,
  });
  for (const said of [
    "MongoDB gives no answer",
    "Redis gives no answer",
    "PALABRE_PUBLIC_URL, http",
    "PALABRE_REALTIME_URL, http",
  ])
    expect(told).toContain(`✗ ${said}`);
  expect(told).not.toContain("secret");
});

test("a gateway whose proxy lets no WebSocket pass is told from one that is gone", async () => {
  expect(await wrongs({ PALABRE_REALTIME_URL: system.api })).toMatch(
    /answers 404 to a WebSocket\n {2}→ let the proxy/,
  );
});

test("a Redis that may drop jobs is wrong", async () => {
  const redis = new Redis(services.redisUrl);
  const [, before] = z.tuple([z.string(), z.string()]).parse(await redis.config("GET", "maxmemory-policy"));
  await redis.config("SET", "maxmemory-policy", "allkeys-lru");
  try {
    expect(await wrongs()).toContain("✗ Redis drops what it likes when it is full (allkeys-lru)");
  } finally {
    await redis.config("SET", "maxmemory-policy", before);
    redis.disconnect();
  }
});

test("a configuration that no process starts with is told as they tell it", async () => {
  expect(await wrongs({ PORT: "huge" })).toMatch(/^✗ PORT: "huge" is no port/);
});

test("a relay is divided while it goes on, into as many parts as was said", async () => {
  for (const wrong of [[], ["0"], ["33"], ["2", "3"], ["many"]])
    await expect(divide(installation(), wrong)).rejects.toThrow(/^Say how many parts, from 1 to 32/);
  const room = await Newsroom.open(system.api);
  expect(await divide(installation(), ["3"])).toBe("The relay has 3 parts, which the workers share");
  const ana = await room.person("ana");
  for (const story of ["one", "two", "three", "four"]) await ana.getsPublished(story, "Bonjour à tous.");
  expect(await wrongs()).toBe("");
  expect(await divide(installation(), ["1"])).toBe("The relay is one part, which one worker leads");
});

test("an installation whose workers are gone is told so", async () => {
  await Newsroom.open(system.api);
  await system.kill("worker");
  await until(
    async () => (await wrongs()).includes("✗ No worker leads the relay"),
    "the lease to end",
    60_000,
  );
  expect(linesOf(await examine({ ...installation(), MONGODB_URI: freshDatabase() })).join("\n")).toContain(
    "? The database is at version 0",
  );
}, 90_000);
