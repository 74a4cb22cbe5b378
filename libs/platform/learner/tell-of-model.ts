import type { Redis } from "ioredis";
import { type News, newsChannel } from "#contract";

/** Lets all processes know that a site's learner has a new snapshot. Whoever does not hear of it finds it a little later. */
export async function tellOfModel(redis: Redis, site: string): Promise<void> {
  const news: News[] = [{ about: "model", site }];
  await redis.publish(newsChannel, JSON.stringify(news)).catch(() => undefined);
}
