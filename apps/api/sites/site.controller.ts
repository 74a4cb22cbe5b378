import { Controller, Get, Header, Inject } from "@nestjs/common";
import { siteSummary, type SiteSummary } from "#contract";
import { AtSite, type Configuration, configurationToken, KnownSites, May } from "#platform";
import type { StoredSite } from "#store";
import { Answers } from "../openapi/answers.js";

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
    return present(await this.sites.get(site), this.configuration.realtimeUrl);
  }
}

function present({ _id, settings, sso }: StoredSite, realtimeUrl: string): SiteSummary {
  const { name, languages, moderation, reactions, limits, editWindow, timeZone, guests, registration } =
    settings;
  return {
    id: _id,
    name,
    languages,
    moderation,
    signIn: { password: registration, sso: sso.secret !== null || sso.jwks !== null, guests },
    reactions,
    limits: { commentLength: limits.commentLength },
    editWindow,
    timeZone,
    featuredLabel: settings.featuredLabel,
    realtime: { url: realtimeUrl, path: "/realtime" },
  };
}
