import { Body, Controller, Get, Put, Query } from "@nestjs/common";
import {
  changedVerdicts,
  type ChangedVerdicts,
  listQuery,
  type ListQuery,
  newShadow,
  type NewShadow,
  shadow,
  type Shadow,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import {
  changedByShadow,
  Comments,
  presentChanges,
  presentShadowRun,
  ShadowRuns,
  ShadowVerdicts,
} from "#store";
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
    private readonly comments: Comments,
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
    @Query({ schema: listQuery }) part: ListQuery,
  ): Promise<ChangedVerdicts> {
    const run = await this.runs.last(site);
    if (!run) return { items: [], next: null };
    const { items, next } = await this.verdicts.differing(run._id, part);
    return { items: await presentChanges(this.comments, site, items.map(changedByShadow)), next };
  }
}
