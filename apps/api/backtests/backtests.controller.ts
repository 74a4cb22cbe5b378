import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Param,
  Post,
  Query,
  type StreamableFile,
} from "@nestjs/common";
import {
  backtest,
  type Backtest,
  backtestPrice,
  type BacktestPrice,
  backtests,
  type Backtests as Listed,
  changedVerdicts,
  type ChangedVerdicts,
  changesQuery,
  changesTable,
  type ChangesQuery,
  endBacktest,
  type EndBacktest,
  filterSet,
  type FilterSet,
  listQuery,
  type ListQuery,
  newBacktest,
  type NewBacktest,
  opaqueId,
  priceQuery,
  type PriceQuery,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { Backtests, ChangedComments, PastComments, presentBacktest, type StoredBacktest } from "#store";
import { Answers } from "../openapi/answers.js";
import { ReadFilterSet } from "../operators/read-filter-set.js";
import { changesFile } from "./changes-file.js";
import { KnownBacktests } from "./known-backtests.js";
import { priceOf } from "./price-of.js";
import { PresentChanges } from "./present-changes.js";

/** Filters tried on comments of the past: begun, watched, ended before their time and carried on with. */
@Controller("v1/sites/:site/filters/backtests")
@May("operate")
export class BacktestsController {
  constructor(
    private readonly filterSets: ReadFilterSet,
    private readonly tests: Backtests,
    private readonly known: KnownBacktests,
    private readonly changes: ChangedComments,
    private readonly present: PresentChanges,
    private readonly past: PastComments,
  ) {}

  @Post()
  @Answers(202, backtest)
  async begin(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newBacktest }) { filters, askServices, ...asked }: NewBacktest,
  ): Promise<Backtest> {
    const set = await this.filterSets.run(site, filters);
    const span = spanOf(asked);
    return presentBacktest(
      await this.tests.begin({ site, by: actorOf(me), filters, set, askServices, ...span }),
    );
  }

  /** What it would cost at most to ask services, too. */
  @Get("price")
  @Answers(200, backtestPrice)
  async price(
    @AtSite() site: string,
    @Query({ schema: priceQuery }) { filters, ...asked }: PriceQuery,
  ): Promise<BacktestPrice> {
    const set = await this.filterSets.run(site, filters);
    const measured = await this.past.measure({ site, ...spanOf(asked) });
    return priceOf(set, measured?.total ?? 0);
  }

  @Get()
  @Answers(200, backtests)
  async list(@AtSite() site: string, @Query({ schema: listQuery }) part: ListQuery): Promise<Listed> {
    const { items, next } = await this.tests.of(site, part);
    return { items: items.map(presentBacktest), next };
  }

  @Get(":backtest")
  @Answers(200, backtest)
  async get(@AtSite() site: string, @Param("backtest", { schema: opaqueId }) id: string): Promise<Backtest> {
    return presentBacktest(await this.known.get(site, id));
  }

  /** The filters as they were when it began: a draft has changed since. */
  @Get(":backtest/filters")
  @Answers(200, filterSet)
  async filters(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) id: string,
  ): Promise<FilterSet> {
    return (await this.known.get(site, id)).set;
  }

  @Get(":backtest/changes")
  @Answers(200, changedVerdicts)
  async changed(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) id: string,
    @Query({ schema: changesQuery }) asked: ChangesQuery,
  ): Promise<ChangedVerdicts> {
    return this.page(await this.known.get(site, id), asked);
  }

  private async page(test: StoredBacktest, asked: ChangesQuery): Promise<ChangedVerdicts> {
    const { items, next } = await this.changes.of(test._id, asked);
    return { items: await this.present.run(test, items), next };
  }

  /** All of them, for spreadsheets. */
  @Get(":backtest/changes/export")
  @Header("cache-control", "private, no-store")
  @Answers(200, changesTable)
  async export(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) id: string,
  ): Promise<StreamableFile> {
    const test = await this.known.get(site, id);
    return changesFile(`palabre-${site}-backtest-${id}`, (part) => this.page(test, part));
  }

  /** Ends it where it is; what it has found by then is kept, unless it is to be forgotten. */
  @Delete(":backtest")
  @Answers(200, backtest)
  async end(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) id: string,
    @Query({ schema: endBacktest }) { forget }: EndBacktest,
  ): Promise<Backtest> {
    await this.known.get(site, id);
    await this.tests.move(id, ["running"], "cancelled");
    const ended = presentBacktest(await this.known.get(site, id));
    if (forget) {
      await this.tests.forget(id);
      await this.changes.forget(id);
    }
    return ended;
  }

  @Post(":backtest/resume")
  @Answers(202, backtest)
  async resume(
    @AtSite() site: string,
    @Param("backtest", { schema: opaqueId }) id: string,
  ): Promise<Backtest> {
    await this.known.get(site, id);
    await this.tests.move(id, ["cancelled", "failed"], "running");
    return presentBacktest(await this.known.get(site, id));
  }
}

function spanOf({ last, from, to }: Pick<NewBacktest, "last" | "from" | "to">) {
  return {
    last,
    from: from === undefined ? null : new Date(from),
    to: to === undefined ? new Date() : new Date(to),
  };
}
