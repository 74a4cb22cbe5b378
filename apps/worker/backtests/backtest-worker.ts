import { Inject, Injectable } from "@nestjs/common";
import { backtestJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { backtestQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { Thread } from "./thread.js";

/**
 * Takes backtests off the queue, one after the other, and has them run in a thread of their own: live comments never wait for them.
 * One whose job failed, or was broken off by the end of the process, is taken up by the sweep.
 */
@Injectable()
export class BacktestWorker extends QueueWorker {
  private readonly thread: Thread;

  constructor(@Inject(configurationToken) configuration: Configuration) {
    const thread = new Thread(new URL("./backtest-thread.js", import.meta.url));
    super(configuration, {
      name: "backtests",
      queue: backtestQueueName,
      run: (data) => thread.run(backtestJob.parse(data)),
      concurrency: 1,
      ...stalls,
    });
    this.thread = thread;
  }

  override async onModuleDestroy(): Promise<void> {
    const closing = super.onModuleDestroy();
    await this.thread.close();
    await closing;
  }
}
