import { Controller, Get, Query } from "@nestjs/common";
import { listedNotices, type ListedNotices, noticesQuery, type NoticesQuery } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ListNotices } from "./list-notices.js";

/** All notices of a site as moderators see them, those too that have their answer. */
@Controller("v1/sites/:site/moderation/notices")
@May("moderate")
export class ListedNoticesController {
  constructor(private readonly notices: ListNotices) {}

  @Get()
  @Within("answer")
  @Answers(200, listedNotices)
  list(
    @AtSite() site: string,
    @Query({ schema: noticesQuery }) query: NoticesQuery,
    @Me() { sections }: Person,
  ): Promise<ListedNotices> {
    return this.notices.run(site, sections, query);
  }
}
