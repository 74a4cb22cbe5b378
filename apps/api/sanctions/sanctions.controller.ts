import { Body, Controller, Delete, Get, Param, Post, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import {
  newSanction,
  type NewSanction,
  opaqueId,
  proposed,
  type Proposed,
  sanction,
  type Sanction,
  sanctions,
  type Sanctions as Shown,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { People } from "../people/people.js";
import { Propose } from "../proposals/propose.js";
import { ImposeSanction } from "./impose-sanction.js";
import { ReadSanctions } from "./read-sanctions.js";

@Controller("v1/sites/:site/moderation/users/:user/sanctions")
@Within("answer")
export class SanctionsController {
  constructor(
    private readonly sanctions: ReadSanctions,
    private readonly impose: ImposeSanction,
    private readonly people: People,
    private readonly propose: Propose,
  ) {}

  @Get()
  @May("moderate")
  @Answers(200, sanctions)
  async list(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<Shown> {
    await this.people.get({ site, user });
    return { items: await this.sanctions.toldTo(me, { site, user }) };
  }

  @Post()
  @May("sanction")
  @Answers(201, sanction)
  @Answers(202, proposed)
  async post(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
    @Body({ schema: newSanction }) asked: NewSanction,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Sanction | Proposed> {
    const act = { kind: "permanentBan", user, asked } as const;
    const done = await this.propose.unlessDone(site, me, act, () =>
      this.impose.run({ site, user }, me, asked),
    );
    if ("proposal" in done) reply.status(202);
    return done;
  }

  @Delete(":sanction")
  @May("sanction")
  @Answers(204)
  async lift(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Param("sanction", { schema: opaqueId }) id: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.impose.lift({ site, user }, me, id);
  }
}
