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
  type RepliesQuery,
  storyEvents,
  type StoryEvents,
  type StoryRef,
} from "#contract";
import { AtComment, AtStory, type CommentRef, KnownSites, May } from "#platform";
import { Events } from "#store";
import { AlsoAsHtml, Answers } from "../openapi/answers.js";
import { html, json } from "../pages/document.js";
import { formAsked, keyOf } from "../pages/form.js";
import { PageCache } from "../pages/page-cache.js";
import { sendPage } from "../pages/send-page.js";
import { ReadThread } from "./read-thread.js";
import { WriteFragment } from "./write-fragment.js";

@Controller("v1/sites/:site")
@May("anyone")
export class ThreadController {
  constructor(
    private readonly thread: ReadThread,
    private readonly fragment: WriteFragment,
    private readonly pages: PageCache,
    private readonly events: Events,
    private readonly sites: KnownSites,
  ) {}

  @Get("stories/:story/comments")
  @AlsoAsHtml()
  @Answers(200, commentsPage)
  async comments(
    @AtStory() story: StoryRef,
    @Query({ schema: commentsQuery }) query: CommentsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = formAsked(request.headers);
    const content = async () =>
      form === "json"
        ? json(await this.thread.page(story, query))
        : html(await this.fragment.page(story, query, form));
    await sendPage(request, reply, await this.pages.get(keyOf(form, request.url), story, content));
  }

  @Get("comments/:comment")
  @Answers(200, commentWithAncestors)
  async comment(
    @AtComment() { site, comment }: CommentRef,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { story } = await this.thread.listed(site, comment);
    const content = async () => json(await this.thread.permalink(site, comment));
    await sendPage(request, reply, await this.pages.get(request.url, { site, story }, content));
  }

  @Get("comments/:comment/replies")
  @AlsoAsHtml()
  @Answers(200, repliesPage)
  async replies(
    @AtComment() { site, comment }: CommentRef,
    @Query({ schema: repliesQuery }) query: RepliesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stored = await this.thread.listed(site, comment);
    const form = formAsked(request.headers);
    const content = async () =>
      form === "json"
        ? json(await this.thread.replies(site, comment, query))
        : html(await this.fragment.replies(stored, query, form));
    await sendPage(request, reply, await this.pages.get(keyOf(form, request.url), stored, content));
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
