import { Body, Controller, Delete, Get, Headers, Param, Post, Query, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import {
  decided,
  type Decided,
  moderationCase,
  type ModerationCase,
  newDecision,
  type NewDecision,
  opaqueId,
  proposed,
  type Proposed,
  queueCounts,
  type QueueCounts,
  queueName,
  type QueueName,
  queuePage,
  type QueuePage,
  queueQuery,
  type QueueQuery,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, AtSite, type CommentRef, Decide, KnownSites, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { Propose } from "../proposals/propose.js";
import { ReadCase } from "./read-case.js";
import { ReadQueues } from "./read-queues.js";

@Controller("v1/sites/:site/moderation")
@May("moderate")
export class ModerationController {
  constructor(
    private readonly sites: KnownSites,
    private readonly queues: ReadQueues,
    private readonly cases: ReadCase,
    private readonly decide: Decide,
    private readonly propose: Propose,
  ) {}

  @Get("queues")
  @Within("answer")
  @Answers(200, queueCounts)
  counts(@AtSite() site: string, @Me() { sections, id: me }: Person): Promise<QueueCounts> {
    return this.queues.counts({ site, sections, me });
  }

  @Get("queues/:queue")
  @Within("answer")
  @Answers(200, queuePage)
  async queue(
    @AtSite() site: string,
    @Param("queue", { schema: queueName }) queue: QueueName,
    @Query({ schema: queueQuery }) query: QueueQuery,
    @Me() { sections, id: me }: Person,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<QueuePage> {
    return this.queues.page({ site, sections, me }, queue, query, await this.sites.language(site, wanted));
  }

  @Get("comments/:comment")
  @Within("comment")
  @Answers(200, moderationCase)
  async case(
    @AtComment() { site, comment }: CommentRef,
    @Me() me: Person,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<ModerationCase> {
    return this.cases.run(site, me, comment, await this.sites.language(site, wanted));
  }

  @Post("decisions")
  @Within("comment")
  @Answers(201, decided)
  @Answers(202, proposed)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newDecision }) asked: NewDecision,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Decided | Proposed> {
    const act = { kind: "republishAfterNotice", comment: asked.comment, asked } as const;
    const done = await this.propose.unlessDone(site, me, act, () => this.decide.run(site, me, asked));
    if ("proposal" in done) reply.status(202);
    return done;
  }

  @Delete("comments/:comment/decisions/:decision")
  @Within("comment")
  @Answers(200, decided)
  undo(
    @AtComment() { site, comment }: CommentRef,
    @Me() me: Person,
    @Param("decision", { schema: opaqueId }) decision: string,
  ): Promise<Decided> {
    return this.decide.undo(site, me, comment, decision);
  }
}
