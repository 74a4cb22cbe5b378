import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { DecideJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const decideQueueName = "decide";

/** Decisions on many comments that are to be carried out, or taken back. */
export class DecideQueue {
  private readonly queue: Queue<DecideJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(decideQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(job: string): Promise<void> {
    await this.queue.add(
      decideQueueName,
      { job },
      { jobId: job, removeOnComplete: true, removeOnFail: true },
    );
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
