import { Controller, Get, Header, Query } from "@nestjs/common";
import {
  type TransparencyQuery,
  transparencyQuery,
  type TransparencyReport,
  transparencyReport,
} from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ReadReport } from "./read-report.js";
import { lastYear } from "./year-in.js";

@Controller("v1/sites/:site/moderation/transparency")
@May("operate")
export class TransparencyController {
  constructor(
    private readonly sites: KnownSites,
    private readonly reports: ReadReport,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, transparencyReport)
  async get(
    @AtSite() site: string,
    @Query({ schema: transparencyQuery }) { year }: TransparencyQuery,
  ): Promise<TransparencyReport> {
    const { timeZone } = (await this.sites.get(site)).settings;
    return this.reports.run(site, year ?? lastYear(timeZone, new Date()));
  }
}
