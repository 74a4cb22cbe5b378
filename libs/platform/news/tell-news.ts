import type { RedisClient } from "../redis.js";
import { type News, newsChannel } from "#contract";

/** Tells all processes. It never fails: whoever does not hear of it, as while Redis is away, asks again. */
export async function tellNews(redis: Pick<RedisClient, "publish">, news: readonly News[]): Promise<void> {
  await redis.publish(newsChannel, JSON.stringify(news)).catch(() => undefined);
}
