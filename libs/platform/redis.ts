import { Redis } from "ioredis";

/** What BullMQ asks of its connections: wait for Redis to come back instead of failing the command. */
export function patientRedis(url: string): Redis {
  return withLog(new Redis(url, { maxRetriesPerRequest: null, retryStrategy }));
}

/** For what must not wait while Redis is away: a command fails at once. */
export function impatientRedis(url: string): Redis {
  return withLog(
    new Redis(url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      commandTimeout: 500,
      enableAutoPipelining: true,
      retryStrategy,
    }),
  );
}

function retryStrategy(attempt: number): number {
  return Math.min(50 * 2 ** attempt, 1000);
}

/** Without a listener, a lost connection would end the process. The health check says that it is lost. */
function withLog(redis: Redis): Redis {
  return redis.on("error", () => undefined);
}
