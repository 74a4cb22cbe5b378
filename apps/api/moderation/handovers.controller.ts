import { Body, Controller, Get, Header, Inject, Param, Post, Put, Query } from "@nestjs/common";
import {
  handover,
  type Handover,
  handovers,
  type Handovers as Listed,
  listQuery,
  type ListQuery,
  newHandover,
  type NewHandover,
  opaqueId,
  Problem,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtSite, impatientRedisToken, May, Me, tellTeam, Within, type RedisClient } from "#platform";
import { Handovers, presentHandover } from "#store";
import { Answers } from "../openapi/answers.js";

/** What one shift of moderators leaves to the next, whatever their sections are. */
@Controller("v1/sites/:site/moderation/handovers")
@May("moderate")
@Within("answer")
export class HandoversController {
  constructor(
    private readonly handovers: Handovers,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, handovers)
  async list(@AtSite() site: string, @Query({ schema: listQuery }) part: ListQuery): Promise<Listed> {
    const { items, next } = await this.handovers.of(site, part);
    return { items: items.map(presentHandover), next };
  }

  @Post()
  @Answers(201, handover)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newHandover }) { text }: NewHandover,
  ): Promise<Handover> {
    const left = await this.handovers.add({ site, by: actorOf(me), text });
    await tellTeam(this.redis, site, "handovers");
    return presentHandover(left);
  }

  @Put(":handover/done")
  @Answers(200, handover)
  async settle(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("handover", { schema: opaqueId }) id: string,
  ): Promise<Handover> {
    const settled = await this.handovers.settle(site, id, actorOf(me));
    if (!settled) throw new Problem("handover-unknown", `nobody has left "${id}"`);
    await tellTeam(this.redis, site, "handovers");
    return presentHandover(settled);
  }
}
