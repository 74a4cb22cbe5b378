import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Exit, Launched } from "../services/launch.js";

/** The pause before a process is begun again, in ms: doubled each time up to the longest. One that lived for `steady`
 *  ms begins with the shortest again. */
const shortest = 100;
const longest = 10_000;
const steady = 30_000;

export interface Keeping {
  /** As it is called on the screen. */
  name: string;
  begin: () => Promise<Launched>;
  /** What the first start waits for besides. */
  ready?: (process: Launched, signal: AbortSignal) => Promise<void>;
  say: (line: string) => void;
}

/** A process that is begun again when it dies, until it is stopped. */
export class KeptProcess {
  private readonly stopping = new AbortController();
  private current: Launched | null = null;
  private beginning: Promise<unknown> = Promise.resolve();
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly how: Keeping) {}

  /** Settles when it can be used, and keeps it from then on. */
  async start(): Promise<void> {
    const process = await this.begin();
    await this.how.ready?.(process, this.stopping.signal);
    this.keeping = this.keep(process);
  }

  /** Ends it for good: at once where it doesn't end by itself within `grace` ms. */
  async stop(grace: number): Promise<void> {
    this.stopping.abort();
    await this.beginning.catch(() => null);
    await this.keeping;
    await this.current?.stop(grace);
  }

  private async begin(): Promise<Launched> {
    const beginning = this.how.begin();
    this.beginning = beginning;
    this.current = await beginning;
    return this.current;
  }

  private async keep(first: Launched): Promise<void> {
    let wait = shortest;
    let process: Launched | null = first;
    while (!this.isStopping()) {
      if (process && (await this.livedLong(process))) wait = shortest;
      await pause(wait, null, { signal: this.stopping.signal }).catch(() => null);
      wait = Math.min(wait * 2, longest);
      process = this.isStopping() ? null : await this.again();
    }
  }

  private async livedLong(process: Launched): Promise<boolean> {
    const begun = Date.now();
    const exit = await Promise.race([process.exited, this.stopped()]);
    if (exit !== null) await this.tell(process, exit);
    return Date.now() - begun > steady;
  }

  private async stopped(): Promise<null> {
    if (!this.isStopping()) await once(this.stopping.signal, "abort");
    return null;
  }

  private async tell(process: Launched, { code, signal }: Exit): Promise<void> {
    const how = signal === null ? `ended with code ${code ?? 1}` : `was ended by ${signal}`;
    const words = signal === null ? await process.lastWords() : [];
    this.how.say(
      [`${this.how.name} ${how}. It is begun again.`, ...words.map((line) => `  ${line}`)].join("\n"),
    );
  }

  private async again(): Promise<Launched | null> {
    try {
      return await this.begin();
    } catch (error) {
      this.how.say(`${this.how.name} can't begin: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}
