import { randomBytes } from "node:crypto";
import type { RedisClient } from "./redis.js";
import { LRUCache } from "lru-cache";
import { networkKept } from "#contract";
import type { Span } from "#moderation";
import { printOf, upTo } from "#store";

/** A key is of no use any more when all prints that it made are gone, in s. */
const keyKept = 86_400 + networkKept;

/**
 * Which comments lately came from the same network, where a filter of the site counts them. Of a network there is a print alone, by a key
 * that is made anew each day, and for an hour. Redis forgets it with time, and losing it loses no comment.
 */
export class NetworkTraces {
  private readonly keys: LRUCache<string, string>;

  constructor(private readonly redis: RedisClient) {
    this.keys = new LRUCache<string, string>({
      ...upTo(10_000),
      ignoreFetchAbort: true,
      fetchMethod: (name) => this.keyNamed(name),
    });
  }

  /** Notes that a comment comes from a network. */
  async leave(
    { site, comment, at }: { site: string; comment: string; at: Date },
    network: string,
  ): Promise<void> {
    const key = await this.keys.fetch(`palabre:network-key:${site}:${at.toISOString().slice(0, 10)}`);
    if (key === undefined) return;
    const from = `palabre:network:${site}:${printOf(key, network)}`;
    await this.redis
      .multi()
      .zremrangebyscore(from, "-inf", at.getTime() - networkKept * 1000)
      .zadd(from, at.getTime(), comment)
      .expire(from, networkKept)
      .exec();
    // apart: in a cluster it may lie on another server
    await this.redis.set(traceOf(comment), from, "EX", networkKept);
  }

  /** How many other comments came from a comment's network; null where that is not known. */
  async countBeside(comment: string, { from, to }: Span): Promise<number | null> {
    const network = await this.redis.get(traceOf(comment));
    if (network === null) return null;
    const count = await this.redis.zcount(network, `(${from.getTime()}`, to.getTime());
    const own = Number((await this.redis.zscore(network, comment)) ?? -1);
    return own > from.getTime() && own <= to.getTime() ? count - 1 : count;
  }

  /** Forgets from where some comments came. */
  async forget(comments: readonly string[]): Promise<void> {
    for (const comment of comments) {
      const network = await this.redis.get(traceOf(comment));
      if (network === null) continue;
      await this.redis.zrem(network, comment);
      await this.redis.del(traceOf(comment));
    }
  }

  /** Whoever is first makes it. */
  private async keyNamed(name: string): Promise<string | undefined> {
    await this.redis.set(name, randomBytes(32).toString("base64url"), "EX", keyKept, "NX");
    return (await this.redis.get(name)) ?? undefined;
  }
}

function traceOf(comment: string): string {
  return `palabre:network-of:${comment}`;
}
