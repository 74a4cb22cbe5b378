import { Body, Controller, Delete, Param, Post } from "@nestjs/common";
import { judgement, type Judgement, newJudgement, type NewJudgement, opaqueId, Problem } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { presentJudgement, ShadowRuns, ShadowVerdicts } from "#store";
import { JudgeChange } from "../backtests/judge-change.js";
import { Answers } from "../openapi/answers.js";

/** Who was right, said on the spot where the shadow, or the last one, judges otherwise. */
@Controller("v1/sites/:site/filters/shadow/judgements")
@May("operate")
export class ShadowJudgementsController {
  constructor(
    private readonly runs: ShadowRuns,
    private readonly verdicts: ShadowVerdicts,
    private readonly judge: JudgeChange,
  ) {}

  @Post()
  @Answers(201, judgement)
  async add(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newJudgement }) said: NewJudgement,
  ): Promise<Judgement> {
    const id = await this.runOf(site);
    const changes = { id, one: (comment: string) => this.verdicts.one(id, comment) };
    return presentJudgement(await this.judge.run(site, me, changes, said));
  }

  @Delete(":comment")
  @Answers(204)
  async takeBack(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("comment", { schema: opaqueId }) comment: string,
  ): Promise<void> {
    await this.judge.takeBack(site, me, await this.runOf(site), comment);
  }

  private async runOf(site: string): Promise<string> {
    const run = await this.runs.last(site);
    if (!run) throw new Problem("judgement-unknown", "no version was ever in shadow");
    return run._id;
  }
}
