import { Controller, Get, Header, Param, Query, type StreamableFile } from "@nestjs/common";
import {
  backtestComparison,
  type BacktestComparison,
  changesTable,
  differingVerdicts,
  type DifferingVerdicts,
  listQuery,
  type ListQuery,
  opaqueId,
} from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { CompareBacktests } from "./compare-backtests.js";
import { KnownBacktests } from "./known-backtests.js";

/** Two backtests of the same comments, side by side. */
@Controller("v1/sites/:site/filters/backtests/:backtest/against/:other")
@May("operate")
export class ComparisonController {
  constructor(
    private readonly known: KnownBacktests,
    private readonly both: CompareBacktests,
  ) {}

  @Get()
  @Answers(200, backtestComparison)
  async compare(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) one: string,
    @Param("other", { schema: opaqueId }) other: string,
  ): Promise<BacktestComparison> {
    return this.both.run(await this.known.get(site, one), await this.known.get(site, other));
  }

  /** The comments that they judge differently. */
  @Get("changes")
  @Answers(200, differingVerdicts)
  async differing(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) one: string,
    @Param("other", { schema: opaqueId }) other: string,
    @Query({ schema: listQuery }) part: ListQuery,
  ): Promise<DifferingVerdicts> {
    return this.both.list(await this.known.get(site, one), await this.known.get(site, other), part);
  }

  /** All of them, for spreadsheets. */
  @Get("changes/export")
  @Header("cache-control", "private, no-store")
  @Answers(200, changesTable)
  async export(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) one: string,
    @Param("other", { schema: opaqueId }) other: string,
  ): Promise<StreamableFile> {
    return this.both.file(await this.known.get(site, one), await this.known.get(site, other));
  }
}
