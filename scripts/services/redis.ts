import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createConnection } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { begin } from "./begin.js";
import { portFor } from "./port.js";
import { redisBinary } from "./redis-binary.js";
import type { Service, ServiceOptions } from "./service.js";
import { endSurvivor } from "./survivor.js";

/** Starts a Redis on loopback that keeps all it is told (append-only file), and refuses rather than forgets when it is
 *  full, as BullMQ needs. Settles when it answers. */
export async function startRedis({ folder, port: wanted, more = [] }: ServiceOptions): Promise<Service> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const record = `${folder}/process.json`;
  await endSurvivor(record);
  const command = await redisBinary();
  const port = wanted ?? (await portFor(folder));
  const server = await begin({
    name: "Redis",
    command,
    args: [...argumentsFor(folder, port), ...more],
    log: `${folder}/redis.log`,
    record,
    ready: (signal) => answers(port, signal),
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

/** Settles when it has read its file and answers. */
async function answers(port: number, gone: AbortSignal): Promise<void> {
  while (!(await pongs(port, gone))) await pause(20, null, { signal: gone });
}

async function pongs(port: number, signal: AbortSignal): Promise<boolean> {
  const socket = createConnection({ port, host: "127.0.0.1" });
  try {
    socket.write("PING\r\n");
    const answer: unknown[] = await once(socket, "data", { signal });
    return String(answer[0]).startsWith("+PONG");
  } catch {
    signal.throwIfAborted();
    return false;
  } finally {
    socket.destroy();
  }
}
