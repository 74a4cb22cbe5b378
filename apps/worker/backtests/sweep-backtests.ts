import type { BacktestQueue } from "#queue";
import type { Backtests } from "#store";

/** Has every backtest carried on that is not at its end: asked again until it is. */
export class SweepBacktests {
  constructor(
    private readonly backtests: Backtests,
    private readonly queue: Pick<BacktestQueue, "add">,
  ) {}

  async run(): Promise<void> {
    for (const backtest of await this.backtests.atWork()) await this.queue.add(backtest);
  }
}
