import { ReplyError } from "ioredis";
import { z } from "zod";
import { impatientRedis } from "./redis.js";
import { isRedisAway } from "./redis-away.js";

/** As ioredis makes them of what Redis answers; it gives the class no type. */
const Reply = z.custom<new (said: string) => Error>((value) => typeof value === "function").parse(ReplyError);

test.each([
  "OOM command not allowed when used memory > 'maxmemory'.",
  "LOADING Redis is loading the dataset in memory",
  "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
  "READONLY You can't write against a read only replica.",
  "EXECABORT Transaction discarded because of previous errors.",
])("Redis may do later what it answers now with %s", (said) => {
  expect(isRedisAway(new Reply(said))).toBe(true);
});

test.each([
  "WRONGTYPE Operation against a key holding the wrong kind of value",
  "ERR unknown command",
  "OOMPH",
])("it is asked wrongly where it answers %s", (said) => {
  expect(isRedisAway(new Reply(said))).toBe(false);
});

test("a Redis that nobody listens for is away", async () => {
  const redis = impatientRedis("redis://127.0.0.1:1");
  const error: unknown = await redis.get("anything").catch((refusal: unknown) => refusal);
  redis.disconnect();
  expect(isRedisAway(error)).toBe(true);
  expect(isRedisAway(new Error("something else"))).toBe(false);
});
