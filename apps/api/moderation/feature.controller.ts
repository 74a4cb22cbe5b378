import { Controller, Delete, Put } from "@nestjs/common";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { Feature } from "./feature.js";

@Controller("v1/sites/:site/moderation/comments/:comment/featured")
@May("moderate")
@Within("comment")
export class FeatureController {
  constructor(private readonly feature: Feature) {}

  @Put()
  @Answers(204)
  async put(@AtComment() comment: CommentRef, @Me() me: Person): Promise<void> {
    await this.feature.run(comment, me, true);
  }

  @Delete()
  @Answers(204)
  async remove(@AtComment() comment: CommentRef, @Me() me: Person): Promise<void> {
    await this.feature.run(comment, me, false);
  }
}
