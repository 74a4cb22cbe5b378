import { Queue } from "bullmq";
import type { ConnectionOptions } from "bullmq";
import type { NotifyJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const notifyQueueName = "notify";

/** A job reads all its comments at once. */
const mostInOne = 200;
const options = {
  attempts: 8,
  backoff: { type: "exponential", delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** Comments that came to be seen, or ceased to be: whoever is concerned by them has to hear of it. */
export class NotifyQueue {
  private readonly queue: Queue<NotifyJob>;

  constructor(redis: ConnectionOptions) {
    this.queue = new Queue(notifyQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One job for many: twice changes nothing, since a job goes by how the comments stand when it runs. */
  async add(comments: readonly string[]): Promise<void> {
    const wanted = [...new Set(comments)];
    for (let at = 0; at < wanted.length; at += mostInOne)
      await this.queue.add(notifyQueueName, { comments: wanted.slice(at, at + mostInOne) }, options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
