import { Cluster, type Redis } from "ioredis";
import type { RedisClient } from "./redis.js";

/** What keys of rates begin with; who is counted comes at their end. */
export const rateKeyPrefix = "palabre:rate:";

/** What keys of who has read what today begin with; who has read it comes at their end. */
export const readKeyPrefix = "palabre:read:";

/** How many keys Redis looks at in one go. */
const count = 1000;

/** Takes away what was counted of somebody in the last minute, and on the last day. */
export async function forgetCounted(redis: RedisClient, user: string): Promise<void> {
  for (const prefix of [rateKeyPrefix, readKeyPrefix]) await forget(redis, `${prefix}*${user}*`);
}

/** A cluster has its keys on several servers, which have to be looked through one by one. */
async function forget(redis: RedisClient, pattern: string): Promise<void> {
  const servers = redis instanceof Cluster ? redis.nodes("master") : [redis];
  for (const server of servers) await forgetOn(server, pattern);
}

async function forgetOn(server: Redis, pattern: string): Promise<void> {
  for (let cursor = ""; cursor !== "0";) {
    const [next, keys] = await server.scan(cursor || "0", "MATCH", pattern, "COUNT", count);
    for (const key of keys) await server.del(key);
    cursor = next;
  }
}
