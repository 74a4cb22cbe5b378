import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMongod, startRedis, type Service } from "../../scripts/services/index.js";
import type { Exit } from "../../scripts/services/launch.js";
import { endSystems, offerSystems } from "./standing-systems.js";
import { endSurvivor, recordProcess, survivorOf } from "../../scripts/services/survivor.js";

const prefix = "palabre-test-";

let folder: string | null = null;
const begun: Service[] = [];
let ending = false;

/** Starts what all tests of a run lean on, and gives the environment that tells them. */
export async function beginServices(): Promise<Record<"MONGODB_URI" | "REDIS_URL" | "TEST_SYSTEMS", string>> {
  await sweep();
  folder = await mkdtemp(join(tmpdir(), prefix));
  await recordProcess(join(folder, "owner.json"), process.pid);
  process.once("exit", endAtOnce);
  const [mongod, redis] = await Promise.all([
    startMongod({ folder: join(folder, "mongod") }),
    startRedis({ folder: join(folder, "redis") }),
  ]);
  begun.push(mongod, redis);
  for (const service of begun) void service.exited.then((exit) => tellUnexpected(service, exit));
  return { MONGODB_URI: mongod.uri, REDIS_URL: redis.uri, TEST_SYSTEMS: await offerSystems() };
}

export async function endServices(): Promise<void> {
  ending = true;
  await endSystems();
  await Promise.all(begun.map((service) => service.kill("SIGKILL")));
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  process.off("exit", endAtOnce);
}

/** All tests after it would fail for want of it, and none could say why. */
async function tellUnexpected(service: Service, { code, signal }: Exit): Promise<void> {
  if (ending) return;
  const words = await service.lastWords();
  console.error(`A server of this run ended by itself (${signal ?? code}):\n${words.join("\n")}`);
}

/** A run that is broken off leaves through here. */
function endAtOnce(): void {
  for (const { pid } of begun) process.kill(pid, "SIGKILL");
}

/** What runs left behind that were killed themselves. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const left = join(tmpdir(), name);
    if (!existsSync(join(left, "owner.json"))) continue; // another run is just beginning
    if ((await survivorOf(join(left, "owner.json"))) !== null) continue;
    await endSurvivor(join(left, "mongod/process.json"), 0);
    await endSurvivor(join(left, "redis/process.json"), 0);
    await rm(left, { recursive: true, force: true });
  }
}
