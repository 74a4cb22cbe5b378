import { DeadEnd } from "../bootstrap/dead-end.js";
import { launch, type Launched, type Launch } from "./launch.js";
import { recordProcess } from "./survivor.js";

export interface Beginning extends Launch {
  name: string;
  /** Where the process is written down, for whoever comes after a crash of this one. */
  record: string;
  /** Settles when it can be used; gives up when `signal` says that it died. */
  ready: (signal: AbortSignal) => Promise<void>;
}

/** Starts a server and waits until it can be used. Where it can't, it is ended, and the error says why. */
export async function begin({ name, record, ready, ...how }: Beginning): Promise<Launched> {
  const server = await launch(how);
  await recordProcess(record, server.pid);
  const gone = new AbortController();
  void server.exited.then(() => gone.abort());
  try {
    await Promise.race([ready(gone.signal), server.exited]);
    if (gone.signal.aborted) throw new Error("it ended");
    return server;
  } catch (error) {
    await server.kill("SIGKILL");
    const words = await server.lastWords();
    const last = words.length > 0 ? words : [error instanceof Error ? error.message : String(error)];
    throw new DeadEnd(`${name} did not start. Its last words:\n${last.join("\n")}`);
  }
}
