import { Queue } from "bullmq";
import type { ConnectionOptions } from "bullmq";
import type { ShadowJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const shadowQueueName = "shadow";

/** Decided comments on their way to the version in shadow. */
export class ShadowQueue {
  private readonly queue: Queue<ShadowJob>;

  constructor(redis: ConnectionOptions) {
    this.queue = new Queue(shadowQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits already stays one. */
  async add(jobs: readonly ShadowJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue.addBulk(
      jobs.map((data) => ({
        name: shadowQueueName,
        data,
        opts: { jobId: data.decision, attempts: 5, backoff, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}

const backoff = { type: "exponential", delay: 1000 };
