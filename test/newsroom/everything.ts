import { Redis } from "ioredis";
import mongoose from "mongoose";
import type { FreshServices } from "./services.js";

/** All that is kept anywhere, each with where it is: every field of MongoDB, every key and value of Redis. */
export async function everything(services: FreshServices): Promise<string[]> {
  return [...(await inMongo(services.mongodbUri)), ...(await inRedis(services.redisUrl))];
}

async function inMongo(uri: string): Promise<string[]> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const collections = (await connection.db?.collections()) ?? [];
  const kept: string[] = [];
  for (const collection of collections)
    for await (const document of collection.find())
      kept.push(`${collection.collectionName}: ${JSON.stringify(document)}`);
  await connection.close();
  return kept;
}

async function inRedis(url: string): Promise<string[]> {
  const redis = new Redis(url);
  const kept: string[] = [];
  for (const key of await redis.keys("*"))
    kept.push(`redis ${key}: ${JSON.stringify(await valueOf(redis, key))}`);
  redis.disconnect();
  return kept;
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case "string":
      return redis.get(key);
    case "hash":
      return redis.hgetall(key);
    case "list":
      return redis.lrange(key, 0, -1);
    case "set":
      return redis.smembers(key);
    case "zset":
      return redis.zrange(key, "0", "-1");
    case "stream":
      return redis.xrange(key, "-", "+");
    case "none":
      return null;
    default:
      throw new Error(`nobody has said how to read the kind of ${key}`);
  }
}
