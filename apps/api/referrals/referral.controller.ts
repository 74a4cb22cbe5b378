import { Body, Controller, Delete, Put } from "@nestjs/common";
import { newReferral, type NewReferral, referral, type Referral } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { PassOn } from "./pass-on.js";

@Controller("v1/sites/:site/moderation/comments/:comment/referral")
@May("moderate")
@Within("comment")
export class ReferralController {
  constructor(private readonly passOn: PassOn) {}

  @Put()
  @Answers(200, referral)
  put(
    @AtComment() comment: CommentRef,
    @Me() me: Person,
    @Body({ schema: newReferral }) asked: NewReferral,
  ): Promise<Referral> {
    return this.passOn.run(comment, me, asked);
  }

  @Delete()
  @Answers(204)
  async remove(@AtComment() comment: CommentRef, @Me() me: Person): Promise<void> {
    await this.passOn.end(comment, me);
  }
}
