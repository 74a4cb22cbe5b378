import { Controller, Get, Header, Query, type StreamableFile } from "@nestjs/common";
import { exportedStatements, exportQuery, type ExportQuery } from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ExportStatements } from "./export-statements.js";

/** Statements of reasons for the European transparency database. */
@Controller("v1/sites/:site/statements/export")
@May("operate")
export class StatementsExportController {
  constructor(private readonly statements: ExportStatements) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, exportedStatements)
  export(
    @AtSite() site: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
  ): Promise<StreamableFile> {
    return this.statements.run(site, query);
  }
}
