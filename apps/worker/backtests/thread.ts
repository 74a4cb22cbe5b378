import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Logger } from "@nestjs/common";

/** Without anything to do, it ends after so long, in ms: it is made ready again within seconds. */
const idle = 60_000;

/** A thread beside that which judges live comments, begun when it is first needed. It does one job after the other. */
export class Thread {
  private readonly logger = new Logger("thread");
  private worker: Worker | null = null;
  private ending: NodeJS.Timeout | undefined;

  /** @param program answers each job with null, or with why it failed */
  constructor(private readonly program: URL) {}

  /** @throws Error where it fails, or the thread ends before it is done */
  async run(job: object): Promise<void> {
    clearTimeout(this.ending);
    const worker = (this.worker ??= this.begin());
    worker.postMessage(job);
    try {
      const failure = await answer(worker);
      if (typeof failure === "string") throw new Error(failure);
    } finally {
      this.ending = setTimeout(() => void this.close(), idle).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.ending);
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(this.program);
    worker.on("error", (error) => this.logger.error(error));
    worker.once("exit", () => (this.worker = null));
    return worker;
  }
}

async function answer(worker: Worker): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const said = once(worker, "message", { signal }).then((parts: unknown[]) => parts[0]);
  const gone = once(worker, "exit", { signal }).then(() => {
    throw new Error("the thread ended before its job was done");
  });
  try {
    return await Promise.race([said, gone]);
  } finally {
    listening.abort();
    for (const other of [said, gone]) other.catch(() => undefined);
  }
}
