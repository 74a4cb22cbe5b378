import type { Configuration } from "#platform/configuration.js";
import { repository } from "../bootstrap/repository.js";
import { launch, type Launched } from "../services/launch.js";
import { endSurvivor, recordProcess } from "../services/survivor.js";
import type { DataFolder } from "./data-folder.js";
import type { Keeping } from "./kept-process.js";
import { oneArena, youngHeap } from "./memory.js";
import { ready } from "./readiness.js";

const names = ["api", "worker", "gateway"] as const;
type ProcessName = (typeof names)[number];

/** Ends what an earlier start left behind when it was killed. */
export async function endLeftOvers(folder: DataFolder): Promise<void> {
  await Promise.all(names.map((name) => endSurvivor(recordOf(folder, name))));
}

/** The three processes, each with its log, ready when it says so itself. */
export function processesOf(
  folder: DataFolder,
  configuration: Configuration,
  say: (line: string) => void,
): Keeping[] {
  const env = { ...oneArena, ...process.env, ...environmentOf(configuration, folder) };
  const ports = {
    api: configuration.port,
    worker: configuration.workerPort,
    gateway: configuration.gatewayPort,
  } satisfies Record<ProcessName, number>;
  return names.map((name) => ({
    name: `The ${name}`,
    say,
    begin: () => beginProcess(folder, name, env),
    ready: (process, signal) => ready(process, { name: `The ${name}`, port: ports[name], say, signal }),
  }));
}

async function beginProcess(
  folder: DataFolder,
  name: ProcessName,
  env: NodeJS.ProcessEnv,
): Promise<Launched> {
  const launched = await launch({
    command: process.execPath,
    args: [youngHeap, `${repository}dist/apps/${name}/main.js`],
    log: `${folder.logs}/${name}.log`,
    env,
    channel: true,
  });
  await recordProcess(recordOf(folder, name), launched.pid);
  return launched;
}

function recordOf(folder: DataFolder, name: ProcessName): string {
  return `${folder.run}/${name}.json`;
}

function environmentOf(configuration: Configuration, folder: DataFolder): Record<string, string> {
  return {
    PORT: String(configuration.port),
    GATEWAY_PORT: String(configuration.gatewayPort),
    WORKER_PORT: String(configuration.workerPort),
    MONGODB_URI: configuration.mongodbUri,
    REDIS_URL: configuration.redisUrl,
    PALABRE_DATA: folder.path,
    PALABRE_PUBLIC_URL: configuration.publicUrl,
    PALABRE_REALTIME_URL: configuration.realtimeUrl,
    PALABRE_ADMIN_PASSWORD: configuration.adminPassword ?? "",
    PALABRE_DEMO: configuration.demo ? "on" : "off",
    PALABRE_DEMO_SSO_SECRET: configuration.demoSsoSecret ?? "",
    PALABRE_DEMO_PASSWORD: configuration.demoPassword ?? "",
    PALABRE_PRIVATE_HOSTS: configuration.privateHosts.join(","),
    PALABRE_TRUSTED_PROXIES: configuration.trustedProxies.join(","),
  };
}
