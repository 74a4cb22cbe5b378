import { Controller, Get, Header, Query } from "@nestjs/common";
import {
  type TransparencyQuery,
  transparencyQuery,
  type TransparencyReport,
  transparencyReport,
} from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { Answers, AnswersText } from "../openapi/answers.js";
import { reportFile } from "./report-file.js";
import { ReadReport } from "./read-report.js";
import { lastYear } from "./year-in.js";

@Controller("v1/sites/:site/moderation/transparency")
@May("operate")
export class TransparencyController {
  constructor(
    private readonly sites: KnownSites,
    private readonly reports: ReadReport,
  ) {}

  /** The report as a table for spreadsheets. */
  @Get("export")
  @Header("cache-control", "private, no-store")
  @Header("content-type", "text/csv; charset=utf-8")
  @AnswersText("text/csv", "A number a line")
  async file(
    @AtSite() site: string,
    @Query({ schema: transparencyQuery }) query: TransparencyQuery,
  ): Promise<string> {
    return reportFile(await this.get(site, query));
  }

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
