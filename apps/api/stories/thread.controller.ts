import { Controller, Get, Query, Req, Res } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import {
  commentsPage,
  commentsQuery,
  type CommentsQuery,
  commentWithAncestors,
  eventsQuery,
  repliesPage,
  repliesQuery,
  storyEvents,
  type StoryEvents,
  type StoryRef,
} from "#contract";
import { AtComment, AtStory, type CommentRef, KnownSites, May } from "#platform";
import { Events } from "#store";
import { Answers } from "../openapi/answers.js";
import { PageCache } from "../pages/page-cache.js";
import { sendPage } from "../pages/send-page.js";
import { ReadThread } from "./read-thread.js";

@Controller("v1/sites/:site")
@May("anyone")
export class ThreadController {
  constructor(
    private readonly thread: ReadThread,
    private readonly pages: PageCache,
    private readonly events: Events,
    private readonly sites: KnownSites,
  ) {}

  @Get("stories/:story/comments")
  @Answers(200, commentsPage)
  async comments(
    @AtStory() story: StoryRef,
    @Query({ schema: commentsQuery }) query: CommentsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.pages.get(request.url, story, () => this.thread.page(story, query));
    await sendPage(request, reply, page);
  }

  @Get("comments/:comment")
  @Answers(200, commentWithAncestors)
  async comment(
    @AtComment() { site, comment }: CommentRef,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { story } = await this.thread.listed(site, comment);
    const content = () => this.thread.permalink(site, comment);
    await sendPage(request, reply, await this.pages.get(request.url, { site, story }, content));
  }

  @Get("comments/:comment/replies")
  @Answers(200, repliesPage)
  async replies(
    @AtComment() { site, comment }: CommentRef,
    @Query({ schema: repliesQuery }) query: Omit<CommentsQuery, "sort">,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { story } = await this.thread.listed(site, comment);
    const content = () => this.thread.replies(site, comment, query);
    await sendPage(request, reply, await this.pages.get(request.url, { site, story }, content));
  }

  @Get("stories/:story/events")
  @Answers(200, storyEvents)
  async after(
    @AtStory() story: StoryRef,
    @Query({ schema: eventsQuery }) { since }: { since: number },
  ): Promise<StoryEvents> {
    await this.sites.get(story.site);
    return this.events.after(story, since);
  }
}
