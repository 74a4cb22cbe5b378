import { Cluster, Redis, type RedisOptions } from "ioredis";
import { findStringsFast } from "./fast-strings.js";

findStringsFast();

type Patience = Pick<
  RedisOptions,
  "maxRetriesPerRequest" | "enableOfflineQueue" | "commandTimeout" | "socketTimeout"
>;

/**
 * A connection on which something was asked and nothing has come for so long leads nowhere, and another is made, in ms. BullMQ has Redis
 * wait 10 s at most before it answers.
 */
const silence = 15_000;

/** One server of Redis, or a Redis Cluster. */
export type RedisClient = Redis | Cluster;

/** What BullMQ asks of its connections: wait for Redis to come back instead of failing the command. */
export function patientRedis(url: string): RedisClient {
  return connected(url, { maxRetriesPerRequest: null, socketTimeout: silence });
}

/**
 * For what must not wait while Redis is away: a command fails at once. ioredis' automatic pipelines stay off: where a
 * command can't be queued, as when the connection comes back, the next one's result is missing, which ends the process.
 */
export function impatientRedis(url: string): RedisClient {
  const soon = { maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: 500 };
  return connected(url, { ...soon, socketTimeout: silence });
}

/**
 * For what is published. Of a cluster it is one of the servers, which are told of everything: with a connection to the cluster as a
 * whole, ioredis goes over to another server without a word, and what is published meanwhile is lost.
 * @param attempt which server, where there are several: where one is lost, the connection ends
 */
export function listeningRedis(url: string, attempt: number): Redis {
  const addresses = url.split(",");
  const address = addresses[attempt % addresses.length] ?? url;
  const elsewhere = (tried: number) => (tried > 1 ? null : retryStrategy(tried));
  return withLog(
    new Redis(address, {
      maxRetriesPerRequest: null,
      socketTimeout: silence,
      retryStrategy: addresses.length === 1 ? retryStrategy : elsewhere,
    }),
  );
}

/** @param url one address, or several of a Redis Cluster, with commas between them */
function connected(url: string, patience: Patience): RedisClient {
  const [first = url, ...others] = url.split(",");
  if (others.length === 0) return withLog(new Redis(url, { ...patience, retryStrategy }));
  return withLog(
    new Cluster([first, ...others], {
      enableOfflineQueue: patience.enableOfflineQueue ?? true,
      clusterRetryStrategy: retryStrategy,
      redisOptions: { ...patience, ...signIn(first) },
    }),
  );
}

/** Without a listener, a lost connection would end the process. The health check says that it is lost. */
function withLog<Client extends { on(event: "error", listener: () => void): unknown }>(
  redis: Client,
): Client {
  redis.on("error", () => undefined);
  return redis;
}

/** Nodes that a cluster tells of take the same user and password as those whose address was given. */
function signIn(address: string): Pick<RedisOptions, "username" | "password" | "tls"> {
  const { username, password, protocol } = new URL(address);
  return {
    ...(username !== "" && { username: decodeURIComponent(username) }),
    ...(password !== "" && { password: decodeURIComponent(password) }),
    ...(protocol === "rediss:" && { tls: {} }),
  };
}

function retryStrategy(attempt: number): number {
  return Math.min(50 * 2 ** attempt, 1000);
}
