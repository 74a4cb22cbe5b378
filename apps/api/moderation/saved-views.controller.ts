import { Body, Controller, Get, Header, Put } from "@nestjs/common";
import { savedViews, type SavedViews as Kept } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, Within } from "#platform";
import { SavedViews } from "#store";
import { Answers } from "../openapi/answers.js";

/** The searches that somebody keeps for themselves. */
@Controller("v1/sites/:site/moderation/views")
@May("moderate")
@Within("answer")
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, savedViews)
  async get(@AtSite() site: string, @Me() me: Person): Promise<Kept> {
    return { views: await this.views.of(site, me.id) };
  }

  @Put()
  @Answers(200, savedViews)
  async put(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: savedViews }) { views }: Kept,
  ): Promise<Kept> {
    await this.views.put(site, me.id, views);
    return { views };
  }
}
