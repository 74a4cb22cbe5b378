import { Body, Controller, Get, Header, Post, StreamableFile } from "@nestjs/common";
import {
  learnerBytes,
  model,
  type Model,
  modelFigures,
  type ModelFigures,
  modelReset,
  type ModelReset,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, takes } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ReadModel } from "./read-model.js";
import { ReplaceModel } from "./replace-model.js";

/** What a site's learner knows, to be read, taken along and brought back. */
@Controller("v1/sites/:site/model")
@May("operate")
export class ModelController {
  constructor(
    private readonly sites: KnownSites,
    private readonly models: ReadModel,
    private readonly replace: ReplaceModel,
  ) {}

  @Get()
  @Answers(200, model)
  async read(@AtSite() site: string): Promise<Model> {
    return this.models.run(await this.sites.get(site));
  }

  @Get("export")
  @Header("cache-control", "private, no-store")
  @Header("content-disposition", 'attachment; filename="learner.bin"')
  @Answers(200, learnerBytes, "application/octet-stream")
  async export(@AtSite() site: string, @Me() me: Person): Promise<StreamableFile> {
    return new StreamableFile(await this.models.export(site, me));
  }

  @Post("import")
  @Answers(201, modelFigures)
  async import(
    @AtSite() site: string,
    @Me() me: Person,
    @Body() @takes("body", { learner: learnerBytes }) bytes: unknown,
  ): Promise<ModelFigures> {
    await this.sites.get(site);
    return this.replace.byBytes(site, me, bytes);
  }

  @Post("reset")
  @Answers(201, modelFigures)
  async reset(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: modelReset }) { starter }: ModelReset,
  ): Promise<ModelFigures> {
    await this.sites.get(site);
    return this.replace.byNew(site, me, starter);
  }
}
