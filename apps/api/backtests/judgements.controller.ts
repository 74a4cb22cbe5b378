import { Body, Controller, Delete, Param, Post } from "@nestjs/common";
import { judgement, type Judgement, newJudgement, type NewJudgement, opaqueId } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { presentJudgement } from "#store";
import { Answers } from "../openapi/answers.js";
import { JudgeChange } from "./judge-change.js";
import { KnownChanges } from "./known-changes.js";

/** Who was right, said on the spot where a backtest, or a version in shadow, judges otherwise. */
@Controller("v1/sites/:site/filters")
@May("operate")
export class JudgementsController {
  constructor(
    private readonly known: KnownChanges,
    private readonly judge: JudgeChange,
  ) {}

  @Post("backtests/:backtest/judgements")
  @Answers(201, judgement)
  async onBacktest(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("backtest", { schema: opaqueId }) backtest: string,
    @Body({ schema: newJudgement }) said: NewJudgement,
  ): Promise<Judgement> {
    const changes = await this.known.ofBacktest(site, backtest);
    return presentJudgement(await this.judge.run(site, me, changes, said));
  }

  @Post("shadow/runs/:run/judgements")
  @Answers(201, judgement)
  async onRun(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("run", { schema: opaqueId }) run: string,
    @Body({ schema: newJudgement }) said: NewJudgement,
  ): Promise<Judgement> {
    return presentJudgement(await this.judge.run(site, me, await this.known.ofRun(site, run), said));
  }

  @Delete("backtests/:backtest/judgements/:comment")
  @Answers(204)
  async offBacktest(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("backtest", { schema: opaqueId }) backtest: string,
    @Param("comment", { schema: opaqueId }) comment: string,
  ): Promise<void> {
    await this.judge.takeBack(site, me, await this.known.ofBacktest(site, backtest), comment);
  }

  @Delete("shadow/runs/:run/judgements/:comment")
  @Answers(204)
  async offRun(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("run", { schema: opaqueId }) run: string,
    @Param("comment", { schema: opaqueId }) comment: string,
  ): Promise<void> {
    await this.judge.takeBack(site, me, await this.known.ofRun(site, run), comment);
  }
}
