import { Body, Controller, Delete, HttpCode, Param, Post } from "@nestjs/common";
import {
  caseComment,
  type CaseComment,
  maskedComment,
  type MaskedComment,
  newMasks,
  type NewMasks,
  opaqueId,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { MaskData } from "./mask-data.js";
import { Unmask } from "./unmask.js";

@Controller("v1/sites/:site/moderation/comments/:comment/masks")
@May("moderate")
@Within("comment")
export class MasksController {
  constructor(
    private readonly mask: MaskData,
    private readonly unmask: Unmask,
  ) {}

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

  @Delete(":masking")
  @Answers(200, caseComment)
  remove(
    @AtComment() comment: CommentRef,
    @Param("masking", { schema: opaqueId }) masking: string,
    @Me() me: Person,
  ): Promise<CaseComment> {
    return this.unmask.run(comment, me, masking);
  }
}
