import { Controller, Get, Header, Ip, Query } from "@nestjs/common";
import { repliesPage, type RepliesPage, searchQuery, type SearchQuery, type StoryRef } from "#contract";
import { AtStory, May } from "#platform";
import { RateLimits } from "../comments/rate-limits.js";
import { Answers } from "../openapi/answers.js";
import { ReadThread } from "./read-thread.js";

/** A search reads much more than it answers. */
const perMinute = 60;

@Controller("v1/sites/:site/stories/:story/comments/search")
@May("anyone")
export class SearchController {
  constructor(
    private readonly thread: ReadThread,
    private readonly rates: RateLimits,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, repliesPage)
  async search(
    @AtStory() story: StoryRef,
    @Query({ schema: searchQuery }) query: SearchQuery,
    @Ip() address: string,
  ): Promise<RepliesPage> {
    await this.rates.take({ what: "searches", who: `${story.site} ${address}`, perMinute });
    return this.thread.search(story, query);
  }
}
