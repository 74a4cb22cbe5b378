import { Redis } from "ioredis";

/** How long an answer is waited for, in ms. */
const patience = 5000;

/**
 * Asks a Redis that may not be there, once.
 * @throws why there is no answer
 */
export async function askRedis<Answer>(url: string, ask: (redis: Redis) => Promise<Answer>): Promise<Answer> {
  const redis = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: patience, commandTimeout: patience },
    retryStrategy: () => null,
  });
  let cause: unknown; // connect itself says only that there is no connection
  redis.on("error", (error) => (cause = error));
  try {
    await redis.connect();
    return await ask(redis);
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}
