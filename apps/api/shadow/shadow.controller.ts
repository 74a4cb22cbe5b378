import { Body, Controller, Get, Put } from "@nestjs/common";
import { newShadow, type NewShadow, shadow, type Shadow } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { presentShadowRun, ShadowRuns } from "#store";
import { Answers } from "../openapi/answers.js";
import { PutInShadow } from "./put-in-shadow.js";

/** A version of the filters beside the live one, without effect. */
@Controller("v1/sites/:site/filters/shadow")
@May("operate")
export class ShadowController {
  constructor(
    private readonly putInShadow: PutInShadow,
    private readonly runs: ShadowRuns,
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
}
