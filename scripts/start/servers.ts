import type { StartConfiguration } from "#platform/configuration.js";
import { startMongod } from "../services/mongod.js";
import { startRedis } from "../services/redis.js";
import type { Service, ServiceOptions } from "../services/service.js";
import type { DataFolder } from "./data-folder.js";
import { checkMongodb, checkRedis } from "./given-servers.js";
import type { KeptProcess } from "./kept-process.js";

export interface Servers {
  mongodbUri: string;
  redisUrl: string;
}

/**
 * Brings up MongoDB and Redis where no address is given; asks the others whether they answer.
 * @param keep is told each process before it begins
 */
export async function bringUp(
  { mongodbUri, redisUrl }: StartConfiguration,
  folder: DataFolder,
  keep: Keep,
): Promise<Servers> {
  const [mongod, redis] = await Promise.all([
    mongodbUri === null
      ? embedded("MongoDB", startMongod, `${folder.path}/mongodb`, keep)
      : checkMongodb(mongodbUri).then(() => mongodbUri),
    redisUrl === null
      ? embedded("Redis", startRedis, `${folder.path}/redis`, keep)
      : checkRedis(redisUrl).then(() => redisUrl),
  ]);
  return { mongodbUri: mongod, redisUrl: redis };
}

type Keep = (how: { name: string; begin: () => Promise<Service> }) => KeptProcess;

async function embedded(
  name: string,
  start: (options: ServiceOptions) => Promise<Service>,
  folder: string,
  keep: Keep,
): Promise<string> {
  let uri = "";
  let port: number | null = null;
  const begin = async () => {
    const service = await start({ folder, ...(port === null ? {} : { port }) });
    // the others know it by this address, so it comes back there
    ({ uri, port } = service);
    return service;
  };
  await keep({ name, begin }).start();
  return uri;
}
