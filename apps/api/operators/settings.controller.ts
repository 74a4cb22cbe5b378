import { Body, Controller, Get, Patch, Post } from "@nestjs/common";
import {
  newSettingsPreview,
  type NewSettingsPreview,
  settingsChange,
  type SettingsChange,
  settingsPreview,
  type SettingsPreview,
  shownSettings,
  type ShownSettings,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me } from "#platform";
import type { StoredSite } from "#store";
import { Answers } from "../openapi/answers.js";
import { ChangeSettings } from "./change-settings.js";
import { PreviewSettings } from "./preview-settings.js";

@Controller("v1/sites/:site/settings")
@May("operate")
export class SettingsController {
  constructor(
    private readonly known: KnownSites,
    private readonly settings: ChangeSettings,
    private readonly trial: PreviewSettings,
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
    @Me() me: Person,
    @Body({ schema: settingsChange }) change: SettingsChange,
  ): Promise<ShownSettings> {
    return present(await this.settings.run(site, me, change));
  }

  /** What other settings would have done to the comments of the last days. */
  @Post("preview")
  @Answers(200, settingsPreview)
  preview(
    @AtSite() site: string,
    @Body({ schema: newSettingsPreview }) asked: NewSettingsPreview,
  ): Promise<SettingsPreview> {
    return this.trial.run(site, asked);
  }
}

function present({ _id, settings, sso, formerSecret, webhooks = [] }: StoredSite): ShownSettings {
  const until = formerSecret && formerSecret.until > new Date() ? formerSecret.until : null;
  return {
    id: _id,
    ...settings,
    sso: {
      ...{ secret: sso.secret !== null, jwks: sso.jwks !== null },
      formerUntil: until?.toISOString() ?? null,
    },
    webhooks: webhooks.map(({ secret, ...webhook }) => ({ ...webhook, secret: secret !== null })),
  };
}
