import { Controller, Get, Headers, Param, Query, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { Problem, publicReportQuery, type PublicReportQuery, transparencyYear } from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { AnswersText } from "../openapi/answers.js";
import { ReadReport } from "./read-report.js";
import { reportPage } from "./report-page.js";

/** Nothing but its own style acts in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A year's report as readers read it, where the site has published it. */
@Controller("v1/sites/:site/transparency")
@May("anyone")
export class PublicReportController {
  constructor(
    private readonly sites: KnownSites,
    private readonly reports: ReadReport,
  ) {}

  @Get(":year")
  @AnswersText("text/html", "The report, as a page")
  async get(
    @AtSite() site: string,
    @Param("year", { schema: transparencyYear }) year: number,
    @Query({ schema: publicReportQuery }) { lang }: PublicReportQuery,
    @Headers("accept-language") wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { settings } = await this.sites.get(site);
    if (!settings.transparencyReports.includes(year))
      throw new Problem("report-unknown", `the site has published no report of ${year}`);
    const language = lang ?? (await this.sites.language(site, wanted));
    const report = await this.reports.run(site, year);
    await reply
      .header("cache-control", "public, max-age=3600")
      .header("vary", "Accept-Language")
      .header("content-security-policy", policy)
      .type("text/html; charset=utf-8")
      .send(reportPage(report, settings, language));
  }
}
