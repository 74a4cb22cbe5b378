import { mkdir } from "node:fs/promises";
import { begin } from "./begin.js";
import { mongodBinary } from "./mongod-binary.js";
import { listens, portFor } from "./port.js";
import { becomePrimary, replicaSet } from "./replica-set.js";
import type { Service, ServiceOptions } from "./service.js";
import { endSurvivor } from "./survivor.js";

/** Starts a MongoDB on loopback, a replica set of one, since change streams and transactions need one. Settles when it
 *  takes writes. */
export async function startMongod(options: ServiceOptions): Promise<Service> {
  return startMember(options, becomePrimary);
}

/** Starts a MongoDB on loopback for a replica set that somebody else makes.
 *  @param ready settles when the one that listens on a port by now can be used */
export async function startMember(
  { folder, port: wanted }: ServiceOptions,
  ready: (port: number) => Promise<void> = () => Promise.resolve(),
): Promise<Service> {
  await mkdir(`${folder}/data`, { recursive: true, mode: 0o700 });
  const record = `${folder}/process.json`;
  await endSurvivor(record);
  const command = await mongodBinary();
  const port = wanted ?? (await portFor(folder));
  const server = await begin({
    name: "MongoDB",
    command,
    args: argumentsFor(folder, port),
    log: `${folder}/mongod.log`,
    record,
    ready: async (signal) => {
      await listens(port, signal);
      await ready(port);
    },
  });
  return { ...server, port, uri: `mongodb://127.0.0.1:${port}/palabre?directConnection=true` };
}

function argumentsFor(folder: string, port: number): string[] {
  return [
    ...[
      "--dbpath",
      `${folder}/data`,
      "--port",
      String(port),
      "--bind_ip",
      "127.0.0.1",
      "--nounixsocket",
      "--quiet",
    ],
    ...["--replSet", replicaSet, "--oplogSize", "1024", "--wiredTigerCacheSizeGB", "0.5"],
    ...["--setParameter", "diagnosticDataCollectionEnabled=false"],
    // 300 MB of empty journal would be written first otherwise
    ...["--wiredTigerEngineConfigString", "log=(prealloc=false,file_max=32MB)"],
  ];
}
