import type { Redis } from "ioredis";

/** What keys of rates begin with; who is counted comes at their end. */
export const rateKeyPrefix = "palabre:rate:";

/** How many keys Redis looks at in one go. */
const count = 1000;

/** Takes away what was counted of somebody in the last minute. */
export async function forgetRates(redis: Redis, user: string): Promise<void> {
  for (let cursor = ""; cursor !== "0";) {
    const [next, keys] = await redis.scan(
      cursor || "0",
      "MATCH",
      `${rateKeyPrefix}*${user}*`,
      "COUNT",
      count,
    );
    if (keys.length > 0) await redis.del(...keys);
    cursor = next;
  }
}
