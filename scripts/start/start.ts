import { once } from "node:events";
import {
  type Configuration,
  readStartConfiguration,
  type StartConfiguration,
} from "#platform/configuration.js";
import { type DataFolder, openDataFolder } from "./data-folder.js";
import { type Keeping, KeptProcess } from "./kept-process.js";
import { lock } from "./lock.js";
import { keepLogsSmall } from "./logs.js";
import { secretsFor } from "./made-secrets.js";
import { checkPorts } from "./ports.js";
import { endLeftOvers, processesOf } from "./processes.js";
import { bringUp } from "./servers.js";
import { asked } from "./stop.js";
import { welcome } from "./welcome.js";

/** How long a process may take to end its work, in ms. */
const grace = 15_000;

/** What has to be ended: first the processes, then the servers that they write to. */
interface Begun {
  processes: KeptProcess[];
  servers: KeptProcess[];
}

/**
 * Brings up everything, stays until it is asked to stop, and ends what it has begun.
 * @returns the exit code
 * @throws ConfigurationError, DeadEnd where it can't go on
 */
export async function start(env: NodeJS.ProcessEnv): Promise<number> {
  const given = readStartConfiguration(env);
  const folder = await openDataFolder(given.data);
  const unlock = await lock(folder.run);
  const stop = asked(say);
  const begun: Begun = { processes: [], servers: [] };
  const letLogsGrow = keepLogsSmall(folder.logs);
  try {
    const up = bringUpAll(given, folder, begun, stop);
    const stopped = once(stop, "abort");
    await Promise.race([up, stopped]);
    await stopped;
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await endAll(begun);
    letLogsGrow();
    await unlock();
  }
  return 0;
}

async function bringUpAll(
  given: StartConfiguration,
  folder: DataFolder,
  begun: Begun,
  stop: AbortSignal,
): Promise<void> {
  await endLeftOvers(folder);
  await checkPorts(given);
  const secrets = await secretsFor(folder.path, given);
  stop.throwIfAborted();
  const servers = await bringUp(given, folder, ({ name, begin }) =>
    kept(begun.servers, { name, begin, say }),
  );
  stop.throwIfAborted();
  const configuration: Configuration = { ...given, ...servers, ...secrets.values };
  const processes = processesOf(folder, configuration, say).map((how) => kept(begun.processes, how));
  await Promise.all(processes.map((process) => process.start()));
  stop.throwIfAborted();
  say(welcome(configuration, folder.logs, secrets.untold));
  await secrets.told();
  say("Palabre is ready");
}

function kept(among: KeptProcess[], how: Keeping): KeptProcess {
  const process = new KeptProcess(how);
  among.push(process);
  return process;
}

async function endAll({ processes, servers }: Begun): Promise<void> {
  await Promise.all(processes.map((process) => process.stop(grace)));
  await Promise.all(servers.map((server) => server.stop(grace)));
}

function say(line: string): void {
  console.log(line);
}
