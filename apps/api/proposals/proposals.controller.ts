import { Body, Controller, Delete, Get, HttpCode, Param, Post } from "@nestjs/common";
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
import { AtSite, KnownSites, May, Me, Within } from "#platform";
import { presentProposal, Proposals } from "#store";
import { Answers } from "../openapi/answers.js";
import { HearProposal } from "./hear-proposal.js";

/** Grave acts that wait for a second person. Who is limited to sections has only their own: they are about people of the whole site. */
@Controller("v1/sites/:site/moderation/proposals")
@May("sanction")
export class ProposalsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly proposals: Proposals,
    private readonly hear: HearProposal,
  ) {}

  @Get()
  @Within("answer")
  @Answers(200, proposals)
  async list(@AtSite() site: string, @Me() { id, sections }: Person): Promise<Listed> {
    const [{ settings }, open] = await Promise.all([this.sites.get(site), this.proposals.open(site)]);
    const mine = open.filter(({ by }) => sections === null || by.id === id);
    return { items: mine.map(presentProposal), fourEyes: settings.fourEyes };
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

  /** Takes back what one has proposed oneself. */
  @Delete(":proposal")
  @Within("answer")
  @Answers(200, proposal)
  withdraw(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("proposal", { schema: opaqueId }) id: string,
  ): Promise<Proposal> {
    return this.hear.run(site, me, id, { state: "withdrawn", note: null });
  }
}
