import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from "@nestjs/common";
import { DelayedError, type Job, Worker, type WorkerOptions } from "bullmq";
import { type Configuration, patientRedis, type RedisClient } from "#platform";
import { queuePrefix } from "#queue";

interface Work extends Omit<WorkerOptions, "connection" | "prefix"> {
  /** what it is called in the log */
  name: string;
  queue: string;
  /** does one job; `isLast`: it is not tried again */
  run: (data: unknown, isLast: boolean) => Promise<void>;
}

/** When a worker dies, what it was doing goes on elsewhere after so long, in ms: for what changes nothing when it is done twice. */
export const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

/** Thrown by what has no room for a job just now: it comes again, and no try is counted. */
export class Later extends Error {
  /** @param wait ms */
  constructor(readonly wait: number) {
    super(`comes again in ${wait} ms`);
  }
}

/** Takes jobs off one queue as long as the process runs. One that fails is tried again as often as its queue says. */
export abstract class QueueWorker implements OnApplicationBootstrap, OnModuleDestroy {
  /** a connection of its own: BullMQ waits on it for jobs */
  protected readonly redis: RedisClient;
  private worker: Worker<unknown> | null = null;

  constructor(
    { redisUrl }: Configuration,
    private readonly work: Work,
  ) {
    this.redis = patientRedis(redisUrl);
  }

  onApplicationBootstrap(): void {
    const { name, queue, run, ...options } = this.work;
    const logger = new Logger(name);
    this.worker = new Worker<unknown>(queue, (job, token) => orLater(run, job, token), {
      connection: this.redis,
      prefix: queuePrefix,
      ...options,
    });
    this.worker.on("failed", (job, error) => logger.warn(`${job?.id ?? "a job"}: ${error.message}`));
    this.worker.on("error", () => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.close();
    this.redis.disconnect();
  }
}

async function orLater(run: Work["run"], job: Job<unknown>, token: string | undefined): Promise<void> {
  try {
    await run(job.data, isLast(job));
  } catch (error) {
    if (!(error instanceof Later)) throw error;
    await job.moveToDelayed(Date.now() + error.wait, token);
    throw new DelayedError();
  }
}

function isLast({ attemptsMade, opts }: Job<unknown>): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}
