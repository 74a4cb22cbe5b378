import type { Redis } from "ioredis";
import { bandsOf } from "#moderation";

/** How long a text is remembered, in s. */
const remembered = 7 * 86_400;
/** So many comments of a bucket are remembered, the latest. */
const most = 100;

/** All buckets at once: a comment is judged faster than a dozen commands are sent. */
const rememberScript = `
for _, key in ipairs(KEYS) do
  redis.call("LPUSH", key, ARGV[1])
  redis.call("LTRIM", key, 0, ARGV[2] - 1)
  redis.call("EXPIRE", key, ARGV[3])
end`;

/** Which comments of a site lately had nearly the same text. Redis forgets it with time, and losing it loses no comment. */
export class SimilarTexts {
  constructor(private readonly redis: Redis) {}

  async remember(site: string, comment: string, text: string): Promise<void> {
    const keys = keysOf(site, text);
    if (keys.length > 0)
      await this.redis.eval(rememberScript, keys.length, ...keys, comment, most, remembered);
  }

  /** Ids of comments that may have nearly this text, the latest first. */
  async like(site: string, text: string): Promise<string[]> {
    const lists = await Promise.all(keysOf(site, text).map((key) => this.redis.lrange(key, 0, most - 1)));
    return [...new Set(lists.flat())];
  }
}

function keysOf(site: string, text: string): string[] {
  return bandsOf(text).map((band) => `palabre:similar:${site}:${band}`);
}
