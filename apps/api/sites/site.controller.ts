import { Controller, Get, Header, Inject } from "@nestjs/common";
import { siteSummary, type SiteSummary } from "#contract";
import { AtSite, type Configuration, configurationToken, KnownSites, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { presentSite } from "./present-site.js";

@Controller("v1/sites/:site")
@May("anyone")
export class SiteController {
  constructor(
    private readonly sites: KnownSites,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Header("cache-control", "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
  @Answers(200, siteSummary)
  async site(@AtSite() site: string): Promise<SiteSummary> {
    return presentSite(await this.sites.get(site), this.configuration.realtimeUrl);
  }
}
