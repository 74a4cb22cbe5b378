import { Redis } from "ioredis";
import { mongo } from "mongoose";
import { z } from "zod";
import { freshDatabase, freshRedis } from "./services.js";

const now = z.object({ operationTime: z.instanceof(mongo.Timestamp) });

test("a transaction over a fresh database is seen by its change stream", async () => {
  const client = await new mongo.MongoClient(freshDatabase()).connect();
  const stories = client.db().collection("stories");
  const startAtOperationTime = now.parse(await client.db().command({ ping: 1 })).operationTime;
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await stories.insertOne({ title: "Le pont" }, { session });
    }),
  );
  const changes = stories.watch([], { startAtOperationTime });
  expect(await changes.next()).toMatchObject({ operationType: "insert", fullDocument: { title: "Le pont" } });
  await changes.close();
  await client.close();
});

test("two askers never get the same numbered database", async () => {
  const [one, other] = await Promise.all([freshRedis(), freshRedis()]);
  expect(one).not.toBe(other);
});

test("Redis refuses rather than forgets", async () => {
  const redis = new Redis(await freshRedis());
  expect(await redis.config("GET", "maxmemory-policy")).toEqual(["maxmemory-policy", "noeviction"]);
  redis.disconnect();
});
