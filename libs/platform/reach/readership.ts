import type { RedisClient } from "../redis.js";

/** A gateway that has not said its number for so long is gone, in ms. */
export const forgottenAfter = 60_000;

/** The stories by how many read them, as last counted. */
const byReaders = "palabre:viewed";

/** How many read which story now, over all gateways: each keeps its own number in Redis. */
export class Readership {
  constructor(private readonly redis: RedisClient) {}

  /** Says how many read a story at one gateway. @returns how many do everywhere */
  async say(story: string, gateway: string, members: number): Promise<number> {
    const hash = hashOf(story);
    if (members > 0) await this.redis.hset(hash, gateway, `${members} ${Date.now()}`);
    else await this.redis.hdel(hash, gateway);
    await this.redis.pexpire(hash, forgottenAfter);
    return this.total(story);
  }

  /** How many read a story, by what the gateways say that are still there. */
  async total(story: string): Promise<number> {
    const said = await this.redis.hgetall(hashOf(story));
    const now = Date.now();
    const total = Object.values(said)
      .map((value) => value.split(" ").map(Number))
      .filter(([, at = 0]) => now - at < forgottenAfter)
      .reduce((sum, [members = 0]) => sum + members, 0);
    if (total > 0) await this.redis.zadd(byReaders, total, story);
    else await this.redis.zrem(byReaders, story);
    return total;
  }

  /** The stories that most people read, by their keys. */
  most(limit: number): Promise<string[]> {
    return this.redis.zrevrange(byReaders, 0, limit - 1);
  }
}

function hashOf(story: string): string {
  return `palabre:viewers:${story}`;
}
