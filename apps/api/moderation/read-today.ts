import { Inject, Injectable } from "@nestjs/common";
import type { CaseRead } from "#contract";
import { impatientRedisToken, readKeyPrefix, type RedisClient } from "#platform";

/** How long it is known what was read on a day, in s: no clock says that day any more then. */
const known = 26 * 3600;

/** Who reads, on which day of the site. */
export interface Reading {
  site: string;
  user: string;
  /** as `2026-11-28` */
  day: string;
}

/** Which cases somebody has read today. In Redis alone, and gone by tomorrow: to lose it costs a case that counts twice. */
@Injectable()
export class ReadToday {
  constructor(@Inject(impatientRedisToken) private readonly redis: RedisClient) {}

  /** Those of some cases that are read for the first time on their day. */
  async newOf({ site, user, day }: Reading, cases: readonly CaseRead[]): Promise<CaseRead[]> {
    const key = `${readKeyPrefix}${site}:${day}:${user}`;
    const steps = this.redis.multi();
    for (const { comment } of cases) steps.sadd(key, comment);
    const done = await steps.expire(key, known).exec();
    return cases.filter((_, at) => done?.[at]?.[1] === 1);
  }
}
