import { randomInt, randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { portFault } from "../../scripts/services/port.js";

export interface FreshServices {
  /** Of a database that nobody has written to. */
  mongodbUri: string;
  /** Of a numbered database of Redis that nobody has written to. Published messages are heard in all of them. */
  redisUrl: string;
}

/** A database and a numbered database of Redis for one test file, on the servers of the run. */
export async function freshServices(): Promise<FreshServices> {
  return { mongodbUri: freshDatabase(), redisUrl: await freshRedis() };
}

declare global {
  /** Those of this test file, for the environment that drops them in the end. */
  var freshDatabases: string[] | undefined;
}

/** The address of a MongoDB database that nobody has written to; it is made by the first write. */
export function freshDatabase(): string {
  const uri = new URL(address("MONGODB_URI"));
  uri.pathname = `/test-${randomUUID()}`;
  (globalThis.freshDatabases ??= []).push(uri.href);
  return uri.href;
}

/** The address of a numbered database of Redis, given to one asker only. */
export async function freshRedis(): Promise<string> {
  const uri = address("REDIS_URL");
  const counter = new Redis(uri);
  try {
    return `${uri}/${await counter.incr("test-databases")}`;
  } finally {
    counter.disconnect();
  }
}

/** Those of connections begin at 32768 in Linux, at 49152 elsewhere: none of them takes one that was just found free. */
const ports = { first: 20_000, count: 12_000 };

/**
 * A loopback port that nobody has, and that no other test of the run is given: all count in the run's Redis.
 * @param redisUrl where there is no such run
 */
export async function freshPort(redisUrl?: string): Promise<number> {
  const counter = new Redis(new URL("/0", process.env.REDIS_URL ?? redisUrl ?? address("REDIS_URL")).href);
  try {
    await counter.set("test-ports", randomInt(ports.count), "NX");
    for (;;) {
      const port = ports.first + ((await counter.incr("test-ports")) % ports.count);
      if ((await portFault(port, "127.0.0.1")) === null) return port;
    }
  } finally {
    counter.disconnect();
  }
}

function address(name: string): string {
  const uri = process.env[name];
  if (uri === undefined) throw new Error(`${name} is missing: this test belongs to a project with services`);
  return uri;
}
