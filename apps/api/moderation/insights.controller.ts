import { Controller, Get, Header, Query } from "@nestjs/common";
import {
  insights,
  type Insights,
  insightsQuery,
  type InsightsQuery,
  ownInsights,
  type OwnInsights,
  ownInsightsQuery,
  type OwnInsightsQuery,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ReadInsights } from "./read-insights.js";
import { ReadOwnInsights } from "./read-own-insights.js";

@Controller("v1/sites/:site/moderation/insights")
@May("moderate")
@Within("answer")
export class InsightsController {
  constructor(
    private readonly insights: ReadInsights,
    private readonly own: ReadOwnInsights,
  ) {}

  @Get()
  @Answers(200, insights)
  @Header("cache-control", "private, no-store")
  get(
    @AtSite() site: string,
    @Me() { sections }: Person,
    @Query({ schema: insightsQuery }) query: InsightsQuery,
  ): Promise<Insights> {
    return this.insights.run({ site, sections }, query);
  }

  /** Whoever asks is told of themselves, and nobody of anyone else. */
  @Get("mine")
  @Answers(200, ownInsights)
  @Header("cache-control", "private, no-store")
  mine(
    @AtSite() site: string,
    @Me() { id: user }: Person,
    @Query({ schema: ownInsightsQuery }) time: OwnInsightsQuery,
  ): Promise<OwnInsights> {
    return this.own.run({ site, user, ...time });
  }
}
