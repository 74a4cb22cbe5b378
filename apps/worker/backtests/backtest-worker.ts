import { Inject, Injectable } from "@nestjs/common";
import { type BacktestJob, backtestJob, type News, newsChannel } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { backtestQueueName } from "#queue";
import { Backtests } from "#store";
import { QueueWorker, stalls } from "../queue-worker.js";
import { Thread } from "./thread.js";

/**
 * Takes backtests off the queue, one after the other, and has them run in a thread of their own: live comments never wait for them.
 * One whose job failed, or was broken off by the end of the process, is taken up by the sweep, unless it fails again and again.
 */
@Injectable()
export class BacktestWorker extends QueueWorker {
  private readonly thread: Thread;
  private isClosing = false;

  constructor(@Inject(configurationToken) configuration: Configuration, backtests: Backtests) {
    const thread = new Thread(new URL("./backtest-thread.js", import.meta.url));
    super(configuration, {
      name: "backtests",
      queue: backtestQueueName,
      run: (data) => this.try(backtestJob.parse(data), backtests),
      concurrency: 1,
      ...stalls,
    });
    this.thread = thread;
  }

  private async try(job: BacktestJob, backtests: Backtests): Promise<void> {
    try {
      await this.thread.run(job);
    } catch (error) {
      if (!this.isClosing) await this.breakOff(job, backtests);
      throw error;
    }
  }

  private async breakOff({ backtest }: BacktestJob, backtests: Backtests): Promise<void> {
    const failed = await backtests.breakOff(backtest);
    if (!failed) return;
    const news: News[] = [{ about: "backtest", site: failed.site, backtest }];
    await this.redis.publish(newsChannel, JSON.stringify(news));
  }

  override async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    const closing = super.onModuleDestroy();
    await this.thread.close();
    await closing;
  }
}
