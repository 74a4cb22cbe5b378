import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { EraseJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const eraseQueueName = "erase";

/** People who are to be erased. Their jobs name nobody. */
export class EraseQueue {
  private readonly queue: Queue<EraseJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(eraseQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(pseudonym: string): Promise<void> {
    const options = { jobId: pseudonym, removeOnComplete: true, removeOnFail: true };
    await this.queue.add(eraseQueueName, { pseudonym }, options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
