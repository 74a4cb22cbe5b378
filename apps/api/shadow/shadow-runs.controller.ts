import { Controller, Get, Header, Param, Query, type StreamableFile } from "@nestjs/common";
import {
  changedVerdicts,
  type ChangedVerdicts,
  changesQuery,
  type ChangesQuery,
  changesTable,
  listQuery,
  type ListQuery,
  opaqueId,
  shadowRun,
  type ShadowRun,
  shadowRuns,
  type ShadowRuns as Listed,
} from "#contract";
import { AtSite, May } from "#platform";
import { changedByShadow, presentShadowRun, ShadowRuns, ShadowVerdicts, type StoredShadowRun } from "#store";
import { changesFile } from "../backtests/changes-file.js";
import { PresentChanges } from "../backtests/present-changes.js";
import { Answers } from "../openapi/answers.js";
import { KnownShadowRuns } from "./known-shadow-runs.js";

/** Versions that are in shadow or were, and what they would have done. */
@Controller("v1/sites/:site/filters/shadow/runs")
@May("operate")
export class ShadowRunsController {
  constructor(
    private readonly runs: ShadowRuns,
    private readonly known: KnownShadowRuns,
    private readonly verdicts: ShadowVerdicts,
    private readonly present: PresentChanges,
  ) {}

  @Get()
  @Answers(200, shadowRuns)
  async list(@AtSite() site: string, @Query({ schema: listQuery }) part: ListQuery): Promise<Listed> {
    const { items, next } = await this.runs.of(site, part);
    return { items: items.map(presentShadowRun), next };
  }

  @Get(":run")
  @Answers(200, shadowRun)
  async get(@AtSite() site: string, @Param("run", { schema: opaqueId }) id: string): Promise<ShadowRun> {
    return presentShadowRun(await this.known.get(site, id));
  }

  /** What it would have judged otherwise, the latest first; kept for 90 days. */
  @Get(":run/changes")
  @Answers(200, changedVerdicts)
  async changes(
    @AtSite() site: string,
    @Param("run", { schema: opaqueId }) id: string,
    @Query({ schema: changesQuery }) asked: ChangesQuery,
  ): Promise<ChangedVerdicts> {
    return this.page(await this.known.get(site, id), asked);
  }

  /** All of them, for spreadsheets. */
  @Get(":run/changes/export")
  @Header("cache-control", "private, no-store")
  @Answers(200, changesTable)
  async export(
    @AtSite() site: string,
    @Param("run", { schema: opaqueId }) id: string,
  ): Promise<StreamableFile> {
    const run = await this.known.get(site, id);
    return changesFile(`palabre-${site}-shadow-${id}`, (part) => this.page(run, part));
  }

  private async page(run: StoredShadowRun, asked: ChangesQuery): Promise<ChangedVerdicts> {
    const { items, next } = await this.verdicts.differing(run._id, asked);
    return { items: await this.present.run(run, items.map(changedByShadow)), next };
  }
}
