import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from "@nestjs/common";
import {
  caseComment,
  type CaseComment,
  maskedComment,
  type MaskedComment,
  newMasks,
  type NewMasks,
  opaqueId,
  originalText,
  type OriginalText,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { MaskData } from "./mask-data.js";
import { ReadOriginal } from "./read-original.js";
import { Unmask } from "./unmask.js";

@Controller("v1/sites/:site/moderation/comments/:comment")
@May("moderate")
@Within("comment")
export class MasksController {
  constructor(
    private readonly mask: MaskData,
    private readonly unmask: Unmask,
    private readonly original: ReadOriginal,
  ) {}

  @Get("original")
  @Header("cache-control", "private, no-store")
  @Answers(200, originalText)
  read(@AtComment() comment: CommentRef, @Me() me: Person): Promise<OriginalText> {
    return this.original.run(comment, me);
  }

  @Post("masks")
  @HttpCode(200)
  @Answers(200, maskedComment)
  post(
    @AtComment() comment: CommentRef,
    @Me() me: Person,
    @Body({ schema: newMasks }) asked: NewMasks,
  ): Promise<MaskedComment> {
    return this.mask.run(comment, me, asked);
  }

  @Delete("masks/:masking")
  @Answers(200, caseComment)
  remove(
    @AtComment() comment: CommentRef,
    @Param("masking", { schema: opaqueId }) masking: string,
    @Me() me: Person,
  ): Promise<CaseComment> {
    return this.unmask.run(comment, me, masking);
  }
}
