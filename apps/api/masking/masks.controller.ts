import { Body, Controller, HttpCode, Post } from "@nestjs/common";
import { maskedComment, type MaskedComment, newMasks, type NewMasks } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { MaskData } from "./mask-data.js";

@Controller("v1/sites/:site/moderation/comments/:comment/masks")
@May("moderate")
@Within("comment")
export class MasksController {
  constructor(private readonly mask: MaskData) {}

  @Post()
  @HttpCode(200)
  @Answers(200, maskedComment)
  post(
    @AtComment() comment: CommentRef,
    @Me() me: Person,
    @Body({ schema: newMasks }) asked: NewMasks,
  ): Promise<MaskedComment> {
    return this.mask.run(comment, me, asked);
  }
}
