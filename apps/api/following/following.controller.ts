import { Controller, Delete, Put } from "@nestjs/common";
import { Problem, type StoryRef } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, AtStory, type CommentRef, KnownSites, May, Me } from "#platform";
import { mostThreads, Readings } from "#store";
import { RateLimits } from "../comments/rate-limits.js";
import { Answers } from "../openapi/answers.js";
import { ReadThread } from "../stories/read-thread.js";

/** More than anyone clicks. */
const perMinute = 120;

/** What a reader follows, and when they were last there. */
@Controller("v1/sites/:site")
@May("follow")
export class FollowingController {
  constructor(
    private readonly sites: KnownSites,
    private readonly thread: ReadThread,
    private readonly readings: Readings,
    private readonly rates: RateLimits,
  ) {}

  @Put("stories/:story/follow")
  @Answers(204)
  async followStory(@AtStory() story: StoryRef, @Me() me: Person): Promise<void> {
    await this.allowed(story.site, me);
    await this.readings.followStory(story, me.id);
  }

  @Delete("stories/:story/follow")
  @Answers(204)
  async leaveStory(@AtStory() story: StoryRef, @Me() me: Person): Promise<void> {
    await this.allowed(story.site, me);
    await this.readings.leaveStory(story, me.id);
  }

  @Put("comments/:comment/follow")
  @Answers(204)
  async followThread(@AtComment() { site, comment }: CommentRef, @Me() me: Person): Promise<void> {
    await this.allowed(site, me);
    const { story } = await this.thread.listed(site, comment);
    if (!(await this.readings.followThread({ site, story }, me.id, comment)))
      throw new Problem("too-many", `you follow ${mostThreads} threads here: follow the whole story instead`);
  }

  @Delete("comments/:comment/follow")
  @Answers(204)
  async leaveThread(@AtComment() { site, comment }: CommentRef, @Me() me: Person): Promise<void> {
    await this.allowed(site, me);
    const { story } = await this.thread.listed(site, comment);
    await this.readings.leaveThread({ site, story }, me.id, comment);
  }

  @Put("stories/:story/visit")
  @Answers(204)
  async visit(@AtStory() story: StoryRef, @Me() me: Person): Promise<void> {
    await this.allowed(story.site, me);
    await this.readings.visit(story, me.id, new Date());
  }

  private async allowed(site: string, { id }: Person): Promise<void> {
    await this.sites.get(site);
    await this.rates.take({ what: "follows", who: `${site} ${id}`, perMinute });
  }
}
