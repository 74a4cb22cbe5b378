import type { RedisClient } from "../redis.js";
import { tellNews } from "../news/tell-news.js";

/** Lets all processes know that a site's learner has a new snapshot. Whoever does not hear of it finds it a little later. */
export async function tellOfModel(redis: RedisClient, site: string): Promise<void> {
  await tellNews(redis, [{ about: "model", site }]);
}
