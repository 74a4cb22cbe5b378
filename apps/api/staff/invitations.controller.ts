import { Body, Controller, Delete, Get, Header, Param, Post } from "@nestjs/common";
import {
  invitations,
  type Invitations,
  madeInvitation,
  type MadeInvitation,
  newInvitation,
  type NewInvitation,
  opaqueId,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { Invitations as Invited, presentInvitation } from "#store";
import { Answers } from "../openapi/answers.js";
import { InviteStaff } from "./invite-staff.js";

/** How somebody gets in who has no account yet. */
@Controller("v1/sites/:site/invitations")
@May("administer")
export class InvitationsController {
  constructor(
    private readonly invited: Invited,
    private readonly invite: InviteStaff,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, invitations)
  async list(@AtSite() site: string): Promise<Invitations> {
    return { items: (await this.invited.of(site)).map(presentInvitation) };
  }

  @Post()
  @Header("cache-control", "private, no-store")
  @Answers(201, madeInvitation)
  post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newInvitation }) asked: NewInvitation,
  ): Promise<MadeInvitation> {
    return this.invite.run(site, me, asked);
  }

  @Delete(":invitation")
  @Answers(204)
  async withdraw(
    @AtSite() site: string,
    @Param("invitation", { schema: opaqueId }) id: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.invite.withdraw(site, me, id);
  }
}
