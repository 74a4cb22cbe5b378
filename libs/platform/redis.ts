import { Redis } from "ioredis";
import { findStringsFast } from "./fast-strings.js";

findStringsFast();

/** What BullMQ asks of its connections: wait for Redis to come back instead of failing the command. */
export function patientRedis(url: string): Redis {
  return withLog(new Redis(url, { maxRetriesPerRequest: null, retryStrategy }));
}

/**
 * For what must not wait while Redis is away: a command fails at once. ioredis' automatic pipelines stay off: where a
 * command can't be queued, as when the connection comes back, the next one's result is missing, which ends the process.
 */
export function impatientRedis(url: string): Redis {
  return withLog(
    new Redis(url, {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      commandTimeout: 500,
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
