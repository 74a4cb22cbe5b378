import { Body, Controller, Put } from "@nestjs/common";
import { type StoryChange, storyChange, type StoryRef, storySummary, type StorySummary } from "#contract";
import { AtStory, KnownSites, May } from "#platform";
import { presentStory, Stories } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/stories/:story")
export class StoryController {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
  ) {}

  @Put()
  @May("operate")
  @Answers(200, storySummary)
  async put(
    @AtStory() story: StoryRef,
    @Body({ schema: storyChange }) { url, title, section, closed }: StoryChange,
  ): Promise<StorySummary> {
    await this.sites.get(story.site);
    const named = Object.entries({ url, title, section, closed }).filter(([, value]) => value !== undefined);
    return presentStory(story, await this.stories.put(story, Object.fromEntries(named)));
  }
}
