import type { RedisClient } from "../redis.js";
import type { TeamAffair } from "#contract";
import { tellNews } from "../news/tell-news.js";

/**
 * Lets all gateways know that something is other than they have told it. It never fails: while Redis is away, desks hear of it when
 * they ask next.
 */
export async function tellTeam(redis: RedisClient, site: string, what: TeamAffair): Promise<void> {
  await tellNews(redis, [{ about: "team", site, what }]);
}
