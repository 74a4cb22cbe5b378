import { Inject, Injectable } from "@nestjs/common";
import { impatientRedisToken, networkOf, rateKeyPrefix, type RedisClient } from "#platform";

const monthSeconds = 30 * 24 * 3600;

/** From which networks people have signed in lately: whoever guesses at their passwords from elsewhere keeps none of them out. */
@Injectable()
export class KnownPlaces {
  constructor(@Inject(impatientRedisToken) private readonly redis: RedisClient) {}

  /** While Redis is away, no place is known. */
  async has(user: string, address: string): Promise<boolean> {
    return this.redis.exists(keyOf(user, address)).then(
      (found) => found > 0,
      () => false,
    );
  }

  async add(user: string, address: string): Promise<void> {
    await this.redis.set(keyOf(user, address), "1", "EX", monthSeconds).catch(() => null);
  }
}

/** Erased with what else is counted of somebody. */
function keyOf(user: string, address: string): string {
  return `${rateKeyPrefix}from:${user} ${networkOf(address) ?? "nowhere"}`;
}
