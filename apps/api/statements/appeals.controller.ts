import { Body, Controller, Get, Headers, Param, Post, Query, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import {
  caseAppeal,
  type CaseAppeal,
  hearing,
  type Hearing,
  listQuery,
  type ListQuery,
  opaqueId,
  openAppeals,
  type OpenAppeals,
  proposed,
  type Proposed,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, Within } from "#platform";
import { presentCaseAppeal, Proposers, Statements, Users } from "#store";
import { Answers } from "../openapi/answers.js";
import { Propose } from "../proposals/propose.js";
import { HearAppeal } from "./hear-appeal.js";

/** Appeals as moderators hear them, those too that no comment stands for. */
@Controller("v1/sites/:site/moderation/appeals")
@May("moderate")
@Within("answer")
export class AppealsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly statements: Statements,
    private readonly users: Users,
    private readonly proposers: Proposers,
    private readonly hearings: HearAppeal,
    private readonly propose: Propose,
  ) {}

  @Get()
  @Answers(200, openAppeals)
  async open(
    @AtSite() site: string,
    @Query({ schema: listQuery }) query: ListQuery,
    @Me() me: Person,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<OpenAppeals> {
    const language = await this.sites.language(site, wanted);
    const { items: all, next } = await this.statements.open(site, query);
    const items = await this.hearings.within(me, all);
    const authors = await this.users.byIds(items.map(({ user }) => user));
    const proposedBy = await this.proposers.of(site, items);
    const byId = new Map(authors.map((author) => [author._id, author]));
    return {
      items: items.flatMap((one) => {
        const proposer = proposedBy.get(one._id) ?? null;
        return presentCaseAppeal(one, byId.get(one.user), language, proposer) ?? [];
      }),
      next,
    };
  }

  @Post(":statement")
  @Answers(201, caseAppeal)
  @Answers(202, proposed)
  async hear(
    @AtSite() site: string,
    @Param("statement", { schema: opaqueId }) statement: string,
    @Me() me: Person,
    @Body({ schema: hearing }) heard: Hearing,
    @Headers("accept-language") wanted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAppeal | Proposed> {
    const language = await this.sites.language(site, wanted);
    const act = await this.hearings.graveActIn(site, statement, heard);
    const done = await this.propose.unlessDone(site, me, act, () =>
      this.hearings.run(site, statement, { ...heard, me }, language),
    );
    if ("proposal" in done) reply.status(202);
    return done;
  }
}
