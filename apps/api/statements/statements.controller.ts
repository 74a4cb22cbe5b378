import { Body, Controller, Get, Header, Headers, Param, Post, Query } from "@nestjs/common";
import {
  listQuery,
  type ListQuery,
  newAppeal,
  type NewAppeal,
  opaqueId,
  statement,
  type Statement,
  statements,
  type Statements,
} from "#contract";
import type { Me as Person } from "#discussion";
import { everySite, KnownSites, May, Me, MySession, type Session } from "#platform";
import { textLanguageOf } from "#store";
import { Answers } from "../openapi/answers.js";
import { Appeal } from "./appeal.js";
import { ReadStatements } from "./read-statements.js";

/** Why I was refused or sanctioned, and what I say to it. */
@Controller("v1/me/statements")
export class StatementsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly read: ReadStatements,
    private readonly appeals: Appeal,
  ) {}

  @Get()
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, statements)
  async list(
    @MySession() session: Session,
    @Query({ schema: listQuery }) query: ListQuery,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<Statements> {
    return this.read.page(session.user, query, await this.language(session, wanted));
  }

  @Get(":statement")
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, statement)
  async one(
    @Me() me: Person,
    @MySession() session: Session,
    @Param("statement", { schema: opaqueId }) id: string,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<Statement> {
    return this.appeals.shown(await this.appeals.own(me, id), await this.language(session, wanted));
  }

  @Post(":statement/appeal")
  @May("appeal")
  @Answers(201, statement)
  async appeal(
    @Me() me: Person,
    @MySession() session: Session,
    @Param("statement", { schema: opaqueId }) id: string,
    @Body({ schema: newAppeal }) appeal: NewAppeal,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<Statement> {
    return this.appeals.run(me, id, appeal, await this.language(session, wanted));
  }

  private async language({ audience }: Session, wanted: string | undefined) {
    const site = audience === everySite ? null : await this.sites.find(audience);
    return textLanguageOf(wanted, site?.settings.languages ?? []);
  }
}
