import { Controller, Get, Req, Res } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { StoryRef } from "#contract";
import { AtStory, May } from "#platform";
import { AnswersText } from "../openapi/answers.js";
import { atom } from "../pages/document.js";
import { PageCache } from "../pages/page-cache.js";
import { sendPage } from "../pages/send-page.js";
import { WriteFeed } from "./write-feed.js";

@Controller("v1/sites/:site/stories/:story/feed.atom")
@May("anyone")
export class FeedController {
  constructor(
    private readonly feed: WriteFeed,
    private readonly pages: PageCache,
  ) {}

  @Get()
  @AnswersText("application/atom+xml", "The newest comments (RFC 4287)")
  async newest(
    @AtStory() story: StoryRef,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = async () => atom(await this.feed.run(story));
    await sendPage(request, reply, await this.pages.get(request.url, story, content));
  }
}
