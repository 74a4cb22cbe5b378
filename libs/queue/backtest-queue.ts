import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { BacktestJob } from "#contract";
import { queuePrefix } from "./moderate-queue.js";

export const backtestQueueName = "backtest";

/** Backtests that are to be carried on with. */
export class BacktestQueue {
  private readonly queue: Queue<BacktestJob>;

  constructor(redis: Redis) {
    this.queue = new Queue(backtestQueueName, { connection: redis, prefix: queuePrefix });
  }

  /** One that waits or is at work stays one; one that ended, well or not, may be added again. */
  async add(backtest: string): Promise<void> {
    const options = { jobId: backtest, removeOnComplete: true, removeOnFail: true };
    await this.queue.add(backtestQueueName, { backtest }, options);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
