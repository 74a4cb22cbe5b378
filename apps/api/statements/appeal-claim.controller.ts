import { Controller, Delete, Param, Put } from "@nestjs/common";
import { claimOn, type ClaimOn, opaqueId } from "#contract";
import type { Me as Person } from "#discussion";
import { AppealClaims, AtSite, May, Me, presentClaim, Within } from "#platform";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/appeals/:statement/claim")
@May("moderate")
@Within("answer")
export class AppealClaimController {
  constructor(private readonly claims: AppealClaims) {}

  @Put()
  @Answers(200, claimOn)
  async put(
    @AtSite() site: string,
    @Param("statement", { schema: opaqueId }) id: string,
    @Me() me: Person,
  ): Promise<ClaimOn> {
    return presentClaim(await this.claims.take({ site, id }, me));
  }

  @Delete()
  @Answers(204)
  async remove(
    @AtSite() site: string,
    @Param("statement", { schema: opaqueId }) id: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.claims.release({ site, id }, me.id);
  }
}
