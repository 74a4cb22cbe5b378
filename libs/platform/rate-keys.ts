import type { Redis } from "ioredis";

/** What keys of rates begin with; who is counted comes at their end. */
export const rateKeyPrefix = "palabre:rate:";

/** What keys of who has read what today begin with; who has read it comes at their end. */
export const readKeyPrefix = "palabre:read:";

/** How many keys Redis looks at in one go. */
const count = 1000;

/** Takes away what was counted of somebody in the last minute, and on the last day. */
export async function forgetCounted(redis: Redis, user: string): Promise<void> {
  for (const prefix of [rateKeyPrefix, readKeyPrefix]) await forget(redis, `${prefix}*${user}*`);
}

async function forget(redis: Redis, pattern: string): Promise<void> {
  for (let cursor = ""; cursor !== "0";) {
    const [next, keys] = await redis.scan(cursor || "0", "MATCH", pattern, "COUNT", count);
    if (keys.length > 0) await redis.del(...keys);
    cursor = next;
  }
}
