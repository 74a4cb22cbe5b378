import { mkdir } from "node:fs/promises";
import { Redis } from "ioredis";
import { begin } from "./begin.js";
import { portFor } from "./port.js";
import { redisBinary } from "./redis-binary.js";
import type { Service, ServiceOptions } from "./service.js";
import { endSurvivor } from "./survivor.js";

/** Starts a Redis on loopback that keeps all it is told (append-only file), and refuses rather than forgets when it is
 *  full, as BullMQ needs. Settles when it answers. */
export async function startRedis({ folder, port: wanted }: ServiceOptions): Promise<Service> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const record = `${folder}/process.json`;
  await endSurvivor(record);
  const command = await redisBinary();
  const port = wanted ?? (await portFor(folder));
  const server = await begin({
    name: "Redis",
    command,
    args: argumentsFor(folder, port),
    log: `${folder}/redis.log`,
    record,
    ready: () => answers(port),
  });
  return { ...server, port, uri: `redis://127.0.0.1:${port}` };
}

function argumentsFor(folder: string, port: number): string[] {
  return [
    ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
    ...["--appendonly", "yes", "--appendfsync", "everysec", "--save", ""],
    ...["--maxmemory-policy", "noeviction", "--databases", "1024"],
  ];
}

async function answers(port: number): Promise<void> {
  const client = new Redis({ port, host: "127.0.0.1", retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on("error", () => undefined); // refused until it listens
  try {
    await new Promise((resolve) => client.once("ready", resolve));
  } finally {
    client.disconnect();
  }
}
