import { spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { lastLines } from "./last-lines.js";

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Launched {
  readonly pid: number;
  /** Settles when the process is gone, however it went. */
  readonly exited: Promise<Exit>;
  /** Sends a signal and waits for the end. */
  kill(signal: NodeJS.Signals): Promise<Exit>;
  /** Asks it to end, and ends it for good after `grace` ms. */
  stop(grace?: number): Promise<Exit>;
  /** The last lines that it wrote since it began. */
  lastWords(): Promise<string[]>;
}

export interface Launch {
  command: string;
  args: string[];
  /** The file that gets what the process writes. */
  log: string;
  env?: NodeJS.ProcessEnv;
  /** A channel that closes when this process dies, so that the other can follow. */
  channel?: boolean;
}

/**
 * Starts a process that writes to a file: no pipe of ours stands between, so that it outlives us unharmed.
 * It gets its own process group, since Ctrl-C in a terminal goes to all of a group at once, in no order.
 */
export async function launch({
  command,
  args,
  log,
  env = process.env,
  channel = false,
}: Launch): Promise<Launched> {
  const output = await open(log, "a", 0o600);
  const { size: begin } = await output.stat();
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ["ignore", output.fd, output.fd, ...(channel ? (["ipc"] as const) : [])],
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  try {
    await once(child, "spawn");
  } catch (error) {
    throw new DeadEnd(
      `${command} could not be started: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    await output.close();
  }
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    pid: child.pid ?? 0,
    exited,
    kill,
    stop: (grace = 15_000) => stopped(kill, exited, grace),
    lastWords: () => lastLines(log, begin),
  };
}

async function stopped(
  kill: (signal: NodeJS.Signals) => Promise<Exit>,
  exited: Promise<Exit>,
  grace: number,
) {
  const patience = new AbortController();
  const end = await Promise.race([
    kill("SIGTERM"),
    pause(grace, null, { signal: patience.signal }).catch(() => null),
  ]);
  patience.abort();
  return end ?? kill("SIGKILL").then(() => exited);
}
