import { Controller, Get, Query } from "@nestjs/common";
import { judgedComments, type JudgedComments as Listed, verdictsQuery, type VerdictsQuery } from "#contract";
import { AtSite, May } from "#platform";
import { JudgedComments, presentJudged } from "#store";
import { Answers } from "../openapi/answers.js";

/** What a version, a filter or a rule has decided. */
@Controller("v1/sites/:site/filters/verdicts")
@May("operate")
export class VerdictsController {
  constructor(private readonly judged: JudgedComments) {}

  @Get()
  @Answers(200, judgedComments)
  async list(
    @AtSite() site: string,
    @Query({ schema: verdictsQuery }) { version, decidedBy, from, to, ...part }: VerdictsQuery,
  ): Promise<Listed> {
    const span = {
      from: from === undefined ? null : new Date(from),
      to: to === undefined ? null : new Date(to),
      ...(version === undefined ? {} : { version }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
    };
    const { items, next } = await this.judged.page(site, span, part);
    return { items: items.flatMap(presentJudged), next };
  }
}
