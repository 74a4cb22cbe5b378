import type { ConnectionOptions } from "bullmq";
import type { BacktestJob } from "#contract";
import { QueueOfEachOnce } from "./queue-of-each-once.js";

export const backtestQueueName = "backtest";

/** Backtests that are to be carried on with. */
export class BacktestQueue extends QueueOfEachOnce<BacktestJob> {
  constructor(redis: ConnectionOptions) {
    super(redis, backtestQueueName, (backtest) => ({ backtest }));
  }
}
