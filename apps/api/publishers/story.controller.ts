import { Body, Controller, Put } from "@nestjs/common";
import { type StoryChange, storyChange, type StoryRef, storySummary, type StorySummary } from "#contract";
import type { Me as Person } from "#discussion";
import { AtStory, May, Me } from "#platform";
import { presentStory } from "#store";
import { Answers } from "../openapi/answers.js";
import { ChangeStory } from "./change-story.js";

@Controller("v1/sites/:site/stories/:story")
export class StoryController {
  constructor(private readonly change: ChangeStory) {}

  @Put()
  @May("operate")
  @Answers(200, storySummary)
  async put(
    @AtStory() story: StoryRef,
    @Me() me: Person,
    @Body({ schema: storyChange }) named: StoryChange,
  ): Promise<StorySummary> {
    return presentStory(story, await this.change.run(story, me, named));
  }
}
