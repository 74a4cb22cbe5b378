import type { Redis } from "ioredis";
import { type News, newsChannel, type TeamAffair } from "#contract";

/** Lets all gateways know that something is other than they have told it. */
export async function tellTeam(redis: Redis, site: string, what: TeamAffair): Promise<void> {
  const news: News[] = [{ about: "team", site, what }];
  await redis.publish(newsChannel, JSON.stringify(news));
}
