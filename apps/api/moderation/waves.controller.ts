import { Controller, Get, Header, Query } from "@nestjs/common";
import { listQuery, type ListQuery, waves, type Waves } from "#contract";
import { AtSite, May, ReadWaves } from "#platform";
import { Answers } from "../openapi/answers.js";

/** Waves of nearly the same comments. What belongs to one is found by `comments?wave=`. */
@Controller("v1/sites/:site/moderation/waves")
@May("moderate")
export class WavesController {
  constructor(private readonly waves: ReadWaves) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, waves)
  list(@AtSite() site: string, @Query({ schema: listQuery }) part: ListQuery): Promise<Waves> {
    return this.waves.page(site, part);
  }
}
