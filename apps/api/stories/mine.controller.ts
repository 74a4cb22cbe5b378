import { Controller, Get, Header, Headers, Query } from "@nestjs/common";
import { mine, type Mine, readLanguage, type ReadLanguage, type StoryRef } from "#contract";
import type { Me as Person } from "#discussion";
import { AtStory, KnownSites, May, Me, Rights, Sections } from "#platform";
import { Comments, Ignored, presentOwnComment, Reactions, Readings, textLanguageOf } from "#store";
import { Answers } from "../openapi/answers.js";
import { Barred } from "../sanctions/barred.js";

/** How many of my unseen comments are told: more is a case for the profile page. */
const most = 50;

@Controller("v1/sites/:site/stories/:story/mine")
export class MineController {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly reactions: Reactions,
    private readonly readings: Readings,
    private readonly ignored: Ignored,
    private readonly barred: Barred,
    private readonly rights: Rights,
    private readonly sections: Sections,
  ) {}

  @Get()
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, mine)
  async mine(
    @AtStory() story: StoryRef,
    @Me() me: Person,
    @Query({ schema: readLanguage }) { lang }: ReadLanguage,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<Mine> {
    const { languages } = (await this.sites.get(story.site)).settings;
    const language = textLanguageOf(lang ?? wanted, languages);
    const [unseen, reactions, reading, ignored, bar, moderates] = await Promise.all([
      this.comments.ownUnseen(story, me.id, most),
      this.reactions.mine(story, me.id),
      this.readings.mine(story, me.id),
      this.ignored.by(story.site, me.id),
      this.barred.bar(me, story),
      this.moderates(story, me),
    ]);
    return {
      comments: unseen.map((comment) => presentOwnComment(comment, language)),
      reactions,
      ignored,
      followsStory: reading?.followsStory ?? false,
      follows: reading?.follows ?? [],
      bar,
      lastVisit: reading?.visitedAt?.toISOString() ?? null,
      moderates,
    };
  }

  private async moderates(story: StoryRef, me: Person): Promise<boolean> {
    return (await this.rights.has(me, story.site, "moderate")) && this.sections.hasStory(me.sections, story);
  }
}
