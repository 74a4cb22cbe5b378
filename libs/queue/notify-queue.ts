import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { NotifyJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const notifyQueueName = "notify";

/** Comments that came to be seen, or ceased to be: whoever is concerned by them has to hear of it. */
export class NotifyQueue {
  private readonly queue: Queue<NotifyJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(notifyQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One job for all: twice changes nothing, since a job goes by how the comments stand when it runs. */
  async add(comments: readonly string[]): Promise<void> {
    if (comments.length === 0) return;
    const job = { comments: [...new Set(comments)] };
    const kept = { attempts: 8, backoff: { type: "exponential", delay: 500 } };
    await this.queue.add(notifyQueueName, job, { ...kept, removeOnComplete: true, removeOnFail: true });
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
