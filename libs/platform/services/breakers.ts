import type { Redis } from "ioredis";
import { breakerState, type BreakerState } from "#contract";

/** Longer than any breaker rests before it tries again, in seconds. */
const keptFor = 120;

/** Which services are not asked for the moment, as the workers last said. */
export class Breakers {
  constructor(private readonly redis: Redis) {}

  async say(site: string, filter: string, state: BreakerState): Promise<void> {
    const key = keyOf(site, filter);
    const said = state === "closed" ? this.redis.del(key) : this.redis.set(key, state, "EX", keptFor);
    await said.catch(() => undefined);
  }

  async of(site: string, filters: readonly string[]): Promise<Map<string, BreakerState>> {
    if (filters.length === 0) return new Map();
    const said = await this.redis.mget(filters.map((filter) => keyOf(site, filter))).catch(() => []);
    return new Map(
      filters.map((filter, at) => [filter, breakerState.safeParse(said[at]).data ?? "closed"] as const),
    );
  }
}

function keyOf(site: string, filter: string): string {
  return `palabre:breaker:${site}:${filter}`;
}
