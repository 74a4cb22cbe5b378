import { Controller, Get, Header, Headers, Query } from "@nestjs/common";
import { moderationSearchQuery, type ModerationSearchQuery, queuePage, type QueuePage } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, FindComments, KnownSites, May, Me, Within } from "#platform";
import { QueueItems } from "#store";
import { Answers } from "../openapi/answers.js";

/** All comments of a site, whatever became of them. */
@Controller("v1/sites/:site/moderation/comments")
@May("moderate")
export class SearchCommentsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly found: FindComments,
    private readonly items: QueueItems,
  ) {}

  @Get()
  @Within("answer")
  @Header("cache-control", "private, no-store")
  @Answers(200, queuePage)
  async search(
    @AtSite() site: string,
    @Me() { id: me, sections }: Person,
    @Query({ schema: moderationSearchQuery }) { limit, after, ...sought }: ModerationSearchQuery,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<QueuePage> {
    const { items, next } = await this.found.page({ site, sections, me }, sought, { limit, after });
    const shown = await this.items.of(site, items, await this.sites.language(site, wanted), me);
    return { items: shown.map((item) => ({ ...item, since: item.comment.createdAt })), next };
  }
}
