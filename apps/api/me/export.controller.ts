import { Controller, Get, Header, Query, type StreamableFile } from "@nestjs/common";
import { myData, ownSite, type OwnSite } from "#contract";
import { May, MySession, type Session, SignIn } from "#platform";
import { RateLimits } from "../comments/rate-limits.js";
import { Answers } from "../openapi/answers.js";
import { ExportData } from "./export-data.js";
import { siteOf } from "./own-site.js";

const exportsPerMinute = 5;

@Controller("v1/me/export")
export class ExportController {
  constructor(
    private readonly signIn: SignIn,
    private readonly data: ExportData,
    private readonly rates: RateLimits,
  ) {}

  @Get()
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, myData)
  async export(
    @MySession() session: Session,
    @Query({ schema: ownSite }) query: OwnSite,
  ): Promise<StreamableFile> {
    const site = siteOf(session, query);
    await this.rates.take({ what: "exports", who: session.user, perMinute: exportsPerMinute });
    const me = await this.signIn.person(session.user);
    return this.data.run(site, me);
  }
}
