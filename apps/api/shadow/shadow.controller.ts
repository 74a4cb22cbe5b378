import { Body, Controller, Get, Header, Put, Query, type StreamableFile } from "@nestjs/common";
import {
  changedVerdicts,
  type ChangedVerdicts,
  changesQuery,
  type ChangesQuery,
  changesTable,
  newShadow,
  type NewShadow,
  shadow,
  type Shadow,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { changedByShadow, presentShadowRun, ShadowRuns, ShadowVerdicts, type StoredShadowRun } from "#store";
import { changesFile } from "../backtests/changes-file.js";
import { PresentChanges } from "../backtests/present-changes.js";
import { Answers } from "../openapi/answers.js";
import { PutInShadow } from "./put-in-shadow.js";

/** A version of the filters beside the live one, without effect: what it would have done. */
@Controller("v1/sites/:site/filters/shadow")
@May("operate")
export class ShadowController {
  constructor(
    private readonly putInShadow: PutInShadow,
    private readonly runs: ShadowRuns,
    private readonly verdicts: ShadowVerdicts,
    private readonly present: PresentChanges,
  ) {}

  @Get()
  @Answers(200, shadow)
  async get(@AtSite() site: string): Promise<Shadow> {
    const run = await this.runs.last(site);
    return { version: run?.until === null ? run.version : null, run: run && presentShadowRun(run) };
  }

  @Put()
  @Answers(200, shadow)
  async put(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newShadow }) asked: NewShadow,
  ): Promise<Shadow> {
    await this.putInShadow.run(site, me, asked);
    return this.get(site);
  }

  /** What the shadow, or the last one, would have judged otherwise, the latest first. */
  @Get("changes")
  @Answers(200, changedVerdicts)
  async changes(
    @AtSite() site: string,
    @Query({ schema: changesQuery }) asked: ChangesQuery,
  ): Promise<ChangedVerdicts> {
    return this.page(await this.runs.last(site), asked);
  }

  /** All of them, for spreadsheets. */
  @Get("changes/export")
  @Header("cache-control", "private, no-store")
  @Answers(200, changesTable)
  async export(@AtSite() site: string): Promise<StreamableFile> {
    const run = await this.runs.last(site);
    return changesFile(`palabre-${site}-shadow`, (part) => this.page(run, part));
  }

  private async page(run: StoredShadowRun | null, asked: ChangesQuery): Promise<ChangedVerdicts> {
    if (!run) return { items: [], next: null };
    const { items, next } = await this.verdicts.differing(run._id, asked);
    return { items: await this.present.run(run, items.map(changedByShadow)), next };
  }
}
