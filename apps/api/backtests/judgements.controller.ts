import { Body, Controller, Delete, Param, Post } from "@nestjs/common";
import { judgement, type Judgement, newJudgement, type NewJudgement, opaqueId } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { ChangedComments, presentJudgement } from "#store";
import { Answers } from "../openapi/answers.js";
import { JudgeChange } from "./judge-change.js";
import { KnownBacktests } from "./known-backtests.js";

/** Who was right, said on the spot where a backtest judges otherwise. */
@Controller("v1/sites/:site/filters/backtests/:backtest/judgements")
@May("operate")
export class JudgementsController {
  constructor(
    private readonly known: KnownBacktests,
    private readonly changes: ChangedComments,
    private readonly judge: JudgeChange,
  ) {}

  @Post()
  @Answers(201, judgement)
  async add(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("backtest", { schema: opaqueId }) backtest: string,
    @Body({ schema: newJudgement }) said: NewJudgement,
  ): Promise<Judgement> {
    const { _id: id } = await this.known.get(site, backtest);
    const changes = { id, one: (comment: string) => this.changes.one(id, comment) };
    return presentJudgement(await this.judge.run(site, me, changes, said));
  }

  @Delete(":comment")
  @Answers(204)
  async takeBack(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("backtest", { schema: opaqueId }) backtest: string,
    @Param("comment", { schema: opaqueId }) comment: string,
  ): Promise<void> {
    await this.known.get(site, backtest);
    await this.judge.takeBack(site, me, backtest, comment);
  }
}
