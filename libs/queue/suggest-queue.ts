import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { SuggestJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const suggestQueueName = "suggest";

/** Sites that suggestions are to be looked for on. */
export class SuggestQueue {
  private readonly queue: Queue<SuggestJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(suggestQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(site: string): Promise<void> {
    const options = { jobId: site, removeOnComplete: true, removeOnFail: true };
    await this.queue.add(suggestQueueName, { site }, options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
