import { mongo } from "mongoose";
import { askRedis } from "../ask-redis.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { messageOf } from "../message-of.js";

const patience = 5000;

/** @throws DeadEnd where no MongoDB answers, or one that has no change streams */
export async function checkMongodb(uri: string): Promise<void> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: patience });
  try {
    const hello = await client.db("admin").command({ hello: 1 });
    if (hello.setName !== undefined || hello.msg === "isdbgrid") return;
  } catch (error) {
    throw new DeadEnd(
      `MONGODB_URI: ${withoutPassword(uri)} gives no answer (${messageOf(error)}). ${advice}`,
    );
  } finally {
    await client.close();
  }
  throw new DeadEnd(
    `MONGODB_URI: ${withoutPassword(uri)} is not a member of a replica set, which change streams need. Start it with --replSet and run rs.initiate() once.`,
  );
}

/** @param uris one address, or those of a cluster @throws DeadEnd where one does not answer */
export async function checkRedis(uris: string): Promise<void> {
  for (const uri of uris.split(",")) await checkServer(uri);
}

async function checkServer(uri: string): Promise<void> {
  try {
    const policy = await askRedis(uri, async (redis) => {
      await redis.ping();
      return redis.config("GET", "maxmemory-policy").catch(() => null);
    });
    if (Array.isArray(policy) && policy[1] !== "noeviction") {
      console.log(`REDIS_URL: maxmemory-policy is ${String(policy[1])}; with noeviction no job can be lost.`);
    }
  } catch (error) {
    throw new DeadEnd(`REDIS_URL: ${withoutPassword(uri)} gives no answer (${messageOf(error)}). ${advice}`);
  }
}

const advice = "Start it, correct the address, or leave the variable out to get a server of its own.";

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, "//");
}
