import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { LearnJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const learnQueueName = "learn";

/** Sites whose learners have something to learn: each at one place at a time. */
export class LearnQueue {
  private readonly queue: Queue<LearnJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(learnQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(site: string): Promise<void> {
    const options = { jobId: site, removeOnComplete: true, removeOnFail: true };
    await this.queue.add(learnQueueName, { site }, options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
