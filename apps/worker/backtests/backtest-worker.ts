import { availableParallelism } from "node:os";
import { Inject, Injectable } from "@nestjs/common";
import { Piscina } from "piscina";
import { type BacktestJob, backtestJob } from "#contract";
import { type Configuration, configurationToken, tellNews } from "#platform";
import { backtestQueueName } from "#queue";
import { Backtests } from "#store";
import { QueueWorker, stalls } from "../queue-worker.js";
import { LiveWork } from "./live-work.js";
import { CutBacktest } from "./cut-backtest.js";

/** Each thread has connections and filters of its own. */
const threads = Math.min(4, availableParallelism());

/** Without anything to do, a thread ends after so long, in ms: it is made ready again within seconds. */
const idleTimeout = 60_000;

/** Twice as much as threads have: what a batch brings is gone before it is looked at, and a tenth of the time with it. */
const maxYoungGenerationSizeMb = 96;

/**
 * Takes backtests off the queue, one after the other, and has them run in threads of their own: live comments never wait for them.
 * One whose job failed, or was broken off by the end of the process, is taken up by the sweep, unless it fails again and again.
 */
@Injectable()
export class BacktestWorker extends QueueWorker {
  private readonly threads: Piscina;
  private isClosing = false;

  constructor(
    @Inject(configurationToken) configuration: Configuration,
    private readonly backtests: Backtests,
    private readonly cutting: CutBacktest,
    live: LiveWork,
  ) {
    super(configuration, {
      name: "backtests",
      queue: backtestQueueName,
      run: (data) => this.try(backtestJob.parse(data)),
      concurrency: 1,
      ...stalls,
    });
    this.threads = new Piscina({
      filename: new URL("./backtest-thread.js", import.meta.url).href,
      ...{ minThreads: 0, maxThreads: threads, idleTimeout },
      workerData: live.memory,
      resourceLimits: { maxYoungGenerationSizeMb },
      // its connections live on while it waits for the next job
      atomics: "disabled",
    });
  }

  private async try(job: BacktestJob): Promise<void> {
    try {
      await this.judge(job);
    } catch (error) {
      if (!this.isClosing) await this.breakOff(job);
      throw error;
    }
  }

  private async judge({ backtest }: BacktestJob): Promise<void> {
    const slices = await this.cutting.run(backtest, threads);
    const judged = await Promise.allSettled(slices.map((slice) => this.threads.run({ backtest, slice })));
    for (const one of judged) if (one.status === "rejected") throw one.reason;
    const done = await this.backtests.end(backtest);
    if (done) await this.tell(done.site, backtest);
  }

  private async breakOff({ backtest }: BacktestJob): Promise<void> {
    const failed = await this.backtests.breakOff(backtest);
    if (failed) await this.tell(failed.site, backtest);
  }

  private async tell(site: string, backtest: string): Promise<void> {
    await tellNews(this.redis, [{ about: "backtest", site, backtest }]);
  }

  override async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    const closing = super.onModuleDestroy();
    await this.threads.destroy();
    await closing;
  }
}
