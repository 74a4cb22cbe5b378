import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { Backtests, type StoredBacktest } from "#store";

/** The backtests of each site, by their ids. */
@Injectable()
export class KnownBacktests {
  constructor(private readonly tests: Backtests) {}

  /** @throws Problem where the site has none of this id */
  async get(site: string, id: string): Promise<StoredBacktest> {
    const found = await this.tests.byId(id);
    if (found?.site !== site) throw new Problem("backtest-unknown", `there is no backtest "${id}"`);
    return found;
  }
}
