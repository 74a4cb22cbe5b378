import type { Redis } from "ioredis";
import { type News, newsChannel, type TeamAffair } from "#contract";

/**
 * Lets all gateways know that something is other than they have told it. It never fails: while Redis is away, desks hear of it when
 * they ask next.
 */
export async function tellTeam(redis: Redis, site: string, what: TeamAffair): Promise<void> {
  const news: News[] = [{ about: "team", site, what }];
  await redis.publish(newsChannel, JSON.stringify(news)).catch(() => undefined);
}
