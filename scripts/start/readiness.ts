import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { DeadEnd } from "../bootstrap/dead-end.js";
import type { Launched } from "../services/launch.js";

/** How often a process is asked whether it is ready, and after how long the screen says what it waits for, in ms. */
const often = 100;
const silence = 15_000;

export interface Waiting {
  name: string;
  port: number;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** Settles when a process says that it is ready.
 *  @throws DeadEnd with its last words where it ends before */
export async function ready(process: Launched, { name, port, say, signal }: Waiting): Promise<void> {
  let spoken = Date.now();
  const gone = process.exited.then(() => "gone" as const);
  for (;;) {
    const fault = await Promise.race([faultOf(port, signal), gone]);
    if (fault === null) return;
    if (fault === "gone") throw await deathOf(process, name);
    if (Date.now() - spoken > silence) {
      say(`${name} is not ready yet: ${fault}`);
      spoken = Date.now();
    }
    await pause(often, null, { signal });
  }
}

const problem = z.object({ detail: z.string() });

/** What a process still waits for, or null where it is ready. */
async function faultOf(port: number, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal });
    if (answer.ok) return null;
    const { data } = problem.safeParse(await answer.json());
    return data?.detail ?? `it answers with status ${answer.status}`;
  } catch {
    signal.throwIfAborted();
    return "it gives no answer";
  }
}

async function deathOf(process: Launched, name: string): Promise<DeadEnd> {
  const { code } = await process.exited;
  const words = await process.lastWords();
  return new DeadEnd([`${name} did not start. Its last words:`, ...words].join("\n"), code ?? 1);
}
