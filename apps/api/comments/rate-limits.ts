import { Inject, Injectable } from "@nestjs/common";
import { Redis } from "ioredis";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { Problem } from "#contract";
import { impatientRedisToken, rateKeyPrefix } from "#platform";

/** One thing that is counted a minute: whose, of what, and how many are allowed. */
export interface Rate {
  what:
    | "posts"
    | "address-posts"
    | "reactions"
    | "flags"
    | "sign-ins"
    | "codes"
    | "previews"
    | "searches"
    | "follows"
    | "completions"
    | "changes"
    | "exports"
    | "notices"
    | "receipts"
    | "appeals"
    | "analyses";
  who: string;
  perMinute: number;
}

/** Counts in Redis, so that several api processes count together; in memory while Redis is away. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(@Inject(impatientRedisToken) private readonly redis: Redis) {}

  /** @throws Problem `rate-limited` */
  async take(...rates: Rate[]): Promise<void> {
    await Promise.all(rates.map((rate) => this.takeOne(rate)));
  }

  private async takeOne(rate: Rate): Promise<void> {
    try {
      await this.limiter(rate).consume(rate.who);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
      throw new Problem(
        "rate-limited",
        `${rate.perMinute} ${rate.what} a minute are allowed; try again in ${retryAfter} s`,
        { retryAfter },
      );
    }
  }

  private limiter({ what, perMinute }: Rate): RateLimiterAbstract {
    const keyPrefix = `${rateKeyPrefix}${what}:${perMinute}`;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    const inMemory = new RateLimiterMemory({ points: perMinute, duration: 60 });
    const limiter = new RateLimiterRedis({
      storeClient: this.redis,
      keyPrefix,
      points: perMinute,
      duration: 60,
      insuranceLimiter: inMemory,
    });
    this.limiters.set(keyPrefix, limiter);
    return limiter;
  }
}
