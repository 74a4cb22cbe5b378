import { Body, Controller, Get, HttpCode, Param, Post } from "@nestjs/common";
import {
  confirmation,
  type Confirmation,
  opaqueId,
  proposal,
  type Proposal,
  proposals,
  type Proposals as Listed,
  refusedProposal,
  type RefusedProposal,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { presentProposal, Proposals } from "#store";
import { Answers } from "../openapi/answers.js";
import { HearProposal } from "./hear-proposal.js";

/** Grave acts that wait for a second person. Closed to who is limited to sections: they are about people of the whole site. */
@Controller("v1/sites/:site/moderation/proposals")
@May("sanction")
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly hear: HearProposal,
  ) {}

  @Get()
  @Answers(200, proposals)
  async list(@AtSite() site: string): Promise<Listed> {
    return { items: (await this.proposals.open(site)).map(presentProposal) };
  }

  @Post(":proposal/confirm")
  @HttpCode(200)
  @Answers(200, proposal)
  confirm(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("proposal", { schema: opaqueId }) id: string,
    @Body({ schema: confirmation }) { note }: Confirmation,
  ): Promise<Proposal> {
    return this.hear.run(site, me, id, { state: "confirmed", note: note ?? null });
  }

  @Post(":proposal/decline")
  @HttpCode(200)
  @Answers(200, proposal)
  decline(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("proposal", { schema: opaqueId }) id: string,
    @Body({ schema: refusedProposal }) { note }: RefusedProposal,
  ): Promise<Proposal> {
    return this.hear.run(site, me, id, { state: "declined", note });
  }
}
