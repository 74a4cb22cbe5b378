import { Queue } from "bullmq";
import type { ConnectionOptions } from "bullmq";
import type { DeliverJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const deliverQueueName = "deliver";

/** From one second on, each wait is twice the one before, less up to a half by chance: about 18 hours in all. */
const tries = {
  attempts: 17,
  backoff: { type: "exponential", delay: 1000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** Messages on their way to the webhooks of sites. */
export class DeliverQueue {
  private readonly queue: Queue<DeliverJob>;

  constructor(redis: ConnectionOptions) {
    this.queue = new Queue(deliverQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits already stays one; sent anew, it has another round. */
  async add(jobs: readonly DeliverJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue.addBulk(
      jobs.map((data) => ({
        name: deliverQueueName,
        data,
        opts: { jobId: `${data.delivery}-${data.round}`, ...tries },
      })),
    );
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
