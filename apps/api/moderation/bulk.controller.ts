import { Body, Controller, Logger, Post } from "@nestjs/common";
import {
  bulkDecided,
  type BulkDecided,
  bulkDecisions,
  type BulkDecisions,
  type NewDecision,
  Problem,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, Decide, May, Me, problemOf, Sections, Within } from "#platform";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/decisions/bulk")
@May("moderate")
export class BulkController {
  private readonly logger = new Logger("bulk");

  constructor(
    private readonly decide: Decide,
    private readonly sections: Sections,
  ) {}

  @Post()
  @Within("answer")
  @Answers(200, bulkDecided)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: bulkDecisions }) { decisions }: BulkDecisions,
  ): Promise<BulkDecided> {
    return { results: await Promise.all(decisions.map((asked) => this.one(site, me, asked))) };
  }

  private async one(site: string, me: Person, asked: NewDecision): Promise<BulkDecided["results"][number]> {
    const { comment } = asked;
    try {
      if (!(await this.sections.hasComment(me.sections, site, comment)))
        throw new Problem("comment-unknown", `there is no comment "${comment}"`);
      const { decision } = await this.decide.run(site, me, asked);
      return { comment, status: 201, decision };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.problem === "internal") this.logger.error(error);
      return { comment, status: problem.status, problem: problem.details };
    }
  }
}
