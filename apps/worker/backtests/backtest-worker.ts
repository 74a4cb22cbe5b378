import { Inject, Injectable } from "@nestjs/common";
import { backtestJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { backtestQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { RunBacktest } from "./run-backtest.js";

/** Takes backtests off the queue, one after the other. One whose job failed is taken up by the sweep. */
@Injectable()
export class BacktestWorker extends QueueWorker {
  constructor(backtests: RunBacktest, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "backtests",
      queue: backtestQueueName,
      run: (data) => backtests.run(backtestJob.parse(data).backtest),
      concurrency: 1,
      ...stalls,
    });
  }
}
