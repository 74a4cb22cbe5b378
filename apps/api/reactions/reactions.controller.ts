import { Controller, Delete, Param, Put } from "@nestjs/common";
import { invalidInput, reactionKind, type StoryRef } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, KnownSites, KnownStories, May, Me } from "#platform";
import { Reactions } from "#store";
import { Answers } from "../openapi/answers.js";
import { Barred } from "../sanctions/barred.js";
import { RateLimits } from "../comments/rate-limits.js";
import { ReadThread } from "../stories/read-thread.js";

@Controller("v1/sites/:site/comments/:comment/reactions/:kind")
@May("react")
export class ReactionsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly thread: ReadThread,
    private readonly reactions: Reactions,
    private readonly barred: Barred,
    private readonly rates: RateLimits,
  ) {}

  @Put()
  @Answers(204)
  async put(
    @AtComment() { site, comment }: CommentRef,
    @Param("kind", { schema: reactionKind }) kind: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.allowed(site, kind, me);
    const { story } = await this.changeable(site, comment);
    await this.barred.refuse(me, { site, story });
    await this.reactions.put({ site, story, comment, user: me.id, kind, at: new Date() });
  }

  @Delete()
  @Answers(204)
  async remove(
    @AtComment() { site, comment }: CommentRef,
    @Param("kind", { schema: reactionKind }) kind: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.allowed(site, kind, me);
    const { story } = await this.changeable(site, comment);
    await this.reactions.remove({ site, story, comment, user: me.id, kind });
  }

  private async changeable(site: string, id: string): Promise<StoryRef> {
    const comment = await this.thread.listed(site, id);
    await this.stories.refuse("reaction", comment);
    return comment;
  }

  private async allowed(site: string, kind: string, me: Person): Promise<void> {
    const { reactions, limits } = (await this.sites.get(site)).settings;
    if (!reactions.includes(kind))
      throw invalidInput([{ path: "kind", message: `must be one of ${reactions.join(", ")}` }]);
    const perMinute = limits.reactionsPerMinute;
    await this.rates.take({ what: "reactions", who: `${site} ${me.id}`, perMinute });
  }
}
