import { Injectable } from "@nestjs/common";
import { ChangedComments, ShadowVerdicts } from "#store";
import { KnownShadowRuns } from "../shadow/known-shadow-runs.js";
import { KnownBacktests } from "./known-backtests.js";

/** A backtest, or a run in shadow, and what it judges otherwise of a comment. */
export interface Changes {
  id: string;
  /** as the trail tells which */
  named: { backtest: string } | { run: string };
  one: (comment: string) => Promise<{ revision: number } | null>;
}

/** What backtests and runs in shadow of each site judge otherwise, by their ids. */
@Injectable()
export class KnownChanges {
  constructor(
    private readonly tests: KnownBacktests,
    private readonly changed: ChangedComments,
    private readonly runs: KnownShadowRuns,
    private readonly verdicts: ShadowVerdicts,
  ) {}

  /** @throws Problem `backtest-unknown` */
  async ofBacktest(site: string, backtest: string): Promise<Changes> {
    const { _id: id } = await this.tests.get(site, backtest);
    return { id, named: { backtest: id }, one: (comment) => this.changed.one(id, comment) };
  }

  /** @throws Problem `shadow-run-unknown` */
  async ofRun(site: string, run: string): Promise<Changes> {
    const { _id: id } = await this.runs.get(site, run);
    return { id, named: { run: id }, one: (comment) => this.verdicts.one(id, comment) };
  }
}
