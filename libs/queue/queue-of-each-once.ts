import { Queue } from "bullmq";
import type { ConnectionOptions } from "bullmq";
import { queuePrefix } from "./moderate-queue.js";

/** Jobs that are about one thing each, of which there is one job at a time. */
export abstract class QueueOfEachOnce<Job extends object> {
  private readonly queue: Queue<object>;

  /** @param jobOf the job about the thing of an id */
  protected constructor(
    redis: ConnectionOptions,
    private readonly name: string,
    private readonly jobOf: (id: string) => Job,
  ) {
    this.queue = new Queue<object>(name, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(id: string): Promise<void> {
    const options = { jobId: id, removeOnComplete: true, removeOnFail: true };
    await this.queue.add(this.name, this.jobOf(id), options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
