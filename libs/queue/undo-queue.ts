import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { UndoJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const undoQueueName = "undo";

/** What filters decided, to be judged again and taken back. */
export class UndoQueue {
  private readonly queue: Queue<UndoJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(undoQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(undo: string): Promise<void> {
    await this.queue.add(
      undoQueueName,
      { undo },
      { jobId: undo, removeOnComplete: true, removeOnFail: true },
    );
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
