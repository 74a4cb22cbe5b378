import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from "@nestjs/common";
import { type Job, Worker, type WorkerOptions } from "bullmq";
import type { Redis } from "ioredis";
import { type Configuration, patientRedis } from "#platform";
import { queuePrefix } from "#queue";

interface Work extends Omit<WorkerOptions, "connection" | "prefix"> {
  /** what it is called in the log */
  name: string;
  queue: string;
  /** does one job; `isLast`: it is not tried again */
  run: (data: unknown, isLast: boolean) => Promise<void>;
}

/** Takes jobs off one queue as long as the process runs. One that fails is tried again as often as its queue says. */
export abstract class QueueWorker implements OnApplicationBootstrap, OnModuleDestroy {
  /** a connection of its own: BullMQ waits on it for jobs */
  protected readonly redis: Redis;
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
    this.worker = new Worker<unknown>(queue, (job) => run(job.data, isLast(job)), {
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

function isLast({ attemptsMade, opts }: Job<unknown>): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}
