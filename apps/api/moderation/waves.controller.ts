import { Controller, Delete, Get, Header, Param, Query } from "@nestjs/common";
import { listQuery, type ListQuery, opaqueId, waves, type Waves } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me, ReadWaves, Within } from "#platform";
import { Answers } from "../openapi/answers.js";
import { EndTerm } from "./end-term.js";

/**
 * Waves of nearly the same comments. What belongs to one is found by `comments?wave=`. Whoever is limited to sections is told of those
 * that reach into them, and decides on what is there.
 */
@Controller("v1/sites/:site/moderation/waves")
@May("moderate")
@Within("answer")
export class WavesController {
  constructor(
    private readonly waves: ReadWaves,
    private readonly endTerm: EndTerm,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, waves)
  list(
    @AtSite() site: string,
    @Me() { sections }: Person,
    @Query({ schema: listQuery }) part: ListQuery,
  ): Promise<Waves> {
    return this.waves.page(site, sections, part);
  }

  /** What still comes of the wave waits for people again; what was decided on it stays. */
  @Delete(":wave/term")
  @Answers(204)
  async end(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("wave", { schema: opaqueId }) wave: string,
  ): Promise<void> {
    await this.endTerm.run(site, me, wave);
  }
}
