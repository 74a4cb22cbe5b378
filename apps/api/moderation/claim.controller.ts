import { Controller, Delete, Put } from "@nestjs/common";
import { claimOn, type ClaimOn } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, Claims, type CommentRef, May, Me, presentClaim, Within } from "#platform";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/comments/:comment/claim")
@May("moderate")
@Within("comment")
export class ClaimController {
  constructor(private readonly claims: Claims) {}

  @Put()
  @Answers(200, claimOn)
  async put(@AtComment() { site, comment: id }: CommentRef, @Me() me: Person): Promise<ClaimOn> {
    return presentClaim(await this.claims.take({ site, id }, me));
  }

  @Delete()
  @Answers(204)
  async remove(@AtComment() { site, comment: id }: CommentRef, @Me() me: Person): Promise<void> {
    await this.claims.release({ site, id }, me.id);
  }
}
