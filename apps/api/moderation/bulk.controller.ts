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
import { AtSite, authorOfMany, Decide, KnownSites, May, Me, problemOf, Sections, Within } from "#platform";
import { Comments } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/decisions/bulk")
@May("moderate")
export class BulkController {
  private readonly logger = new Logger("bulk");

  constructor(
    private readonly decide: Decide,
    private readonly sections: Sections,
    private readonly sites: KnownSites,
    private readonly comments: Comments,
  ) {}

  @Post()
  @Within("answer")
  @Answers(200, bulkDecided)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: bulkDecisions }) { decisions }: BulkDecisions,
  ): Promise<BulkDecided> {
    const alone = await this.refusedAlone(site, decisions);
    return { results: await Promise.all(decisions.map((asked) => this.one(site, me, asked, alone))) };
  }

  /** Why one person may not reject so much of one author at once; null where they may. */
  private async refusedAlone(site: string, decisions: BulkDecisions["decisions"]): Promise<Problem | null> {
    if (decisions.some(({ decision }) => decision !== "reject")) return null;
    if (!(await this.sites.get(site)).settings.fourEyes.rejectAll) return null;
    const ids = new Set(decisions.map(({ comment }) => comment));
    const comments = (await this.comments.byIds([...ids])).filter((comment) => comment.site === site);
    if (authorOfMany(comments) === null) return null;
    return new Problem(
      "second-person-needed",
      "so much of one author is rejected by two people: begin a job",
    );
  }

  private async one(
    site: string,
    me: Person,
    asked: NewDecision,
    alone: Problem | null,
  ): Promise<BulkDecided["results"][number]> {
    const { comment } = asked;
    try {
      if (!(await this.sections.hasComment(me.sections, site, comment)))
        throw new Problem("comment-unknown", `there is no comment "${comment}"`);
      if (alone) throw alone;
      const { decision } = await this.decide.run(site, me, asked);
      return { comment, status: 201, decision };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.problem === "internal") this.logger.error(error);
      return { comment, status: problem.status, problem: problem.details };
    }
  }
}
