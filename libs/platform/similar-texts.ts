import type { Redis } from "ioredis";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { bandsOf } from "#moderation";

/** How long a text is remembered, in s. */
const remembered = 7 * 86_400;
/** So many comments of a bucket are remembered, the latest. */
const most = 100;

/** So many of a bucket are told to whoever remembers one more. */
const mostTold = 30;

/** All buckets at once: a comment is judged faster than a dozen commands are sent. Few in a bucket are not worth being told. */
const rememberScript = `
local found = {}
for _, key in ipairs(KEYS) do
  if redis.call("LLEN", key) >= tonumber(ARGV[4]) then
    for _, id in ipairs(redis.call("LRANGE", key, 0, ARGV[5] - 1)) do table.insert(found, id) end
  end
  if not redis.call("LPOS", key, ARGV[1]) then redis.call("LPUSH", key, ARGV[1]) end
  redis.call("LTRIM", key, 0, ARGV[2] - 1)
  redis.call("EXPIRE", key, ARGV[3])
end
return found`;

/** Which comments of a site lately had nearly the same text. Redis forgets it with time, and losing it loses no comment. */
export class SimilarTexts {
  /** of texts that are just being judged: they are looked for first, and remembered then */
  private readonly bands = new LRUCache<string, string[]>({ max: 200 });

  constructor(private readonly redis: Redis) {}

  /** @returns ids of other comments that lately lay in a bucket with it, where there are so many */
  async remember(site: string, comment: string, text: string, least: number): Promise<string[]> {
    const keys = this.keysOf(site, text);
    if (keys.length === 0) return [];
    const found = await this.redis.eval(
      ...[rememberScript, keys.length, ...keys, comment, most, remembered, least, mostTold],
    );
    const others = new Set(z.array(z.string()).parse(found));
    others.delete(comment);
    return [...others];
  }

  /** Ids of comments that may have nearly this text, the latest first. @param each so many of each bucket, at most */
  async like(site: string, text: string, each = most): Promise<string[]> {
    const lists = await Promise.all(
      this.keysOf(site, text).map((key) => this.redis.lrange(key, 0, each - 1)),
    );
    return [...new Set(lists.flat())];
  }

  private keysOf(site: string, text: string): string[] {
    const bands = this.bands.get(text) ?? bandsOf(text);
    this.bands.set(text, bands);
    return bands.map((band) => `palabre:similar:${site}:${band}`);
  }
}
