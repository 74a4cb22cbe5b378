import { Controller, Get, Header, Query } from "@nestjs/common";
import { insights, type Insights, insightsQuery, type InsightsQuery } from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ReadInsights } from "./read-insights.js";

@Controller("v1/sites/:site/moderation/insights")
@May("moderate")
export class InsightsController {
  constructor(private readonly insights: ReadInsights) {}

  @Get()
  @Answers(200, insights)
  @Header("cache-control", "private, no-store")
  get(@AtSite() site: string, @Query({ schema: insightsQuery }) query: InsightsQuery): Promise<Insights> {
    return this.insights.run(site, query);
  }
}
