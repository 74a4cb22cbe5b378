import { Body, Controller, Get, Patch } from "@nestjs/common";
import { Problem, settingsChange, type SettingsChange, shownSettings, type ShownSettings } from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { Sites, type StoredSite } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/settings")
@May("operate")
export class SettingsController {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
  ) {}

  @Get()
  @Answers(200, shownSettings)
  async read(@AtSite() site: string): Promise<ShownSettings> {
    return present(await this.known.get(site));
  }

  @Patch()
  @Answers(200, shownSettings)
  async change(
    @AtSite() site: string,
    @Body({ schema: settingsChange }) change: SettingsChange,
  ): Promise<ShownSettings> {
    const changed = await this.sites.change(site, change);
    this.known.forget(site);
    if (!changed) throw new Problem("site-unknown", `there is no site "${site}"`);
    return present(changed);
  }
}

function present({ _id, settings, sso }: StoredSite): ShownSettings {
  return { id: _id, ...settings, sso: { secret: sso.secret !== null, jwks: sso.jwks !== null } };
}
