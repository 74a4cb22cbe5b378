import { Body, Controller, Get, Header, HttpCode, Post, Put } from "@nestjs/common";
import { comfort, type Comfort, newExposure, type NewExposure, wellbeing, type Wellbeing } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, Within } from "#platform";
import { Wellbeings } from "#store";
import { Answers } from "../openapi/answers.js";
import { ReadToday } from "./read-today.js";

/** How somebody wants to read, and what they have read. Whoever asks is told of themselves, and nobody of anyone else. */
@Controller("v1/sites/:site/moderation/wellbeing")
@May("moderate")
@Within("answer")
export class WellbeingController {
  constructor(
    private readonly sites: KnownSites,
    private readonly own: Wellbeings,
    private readonly today: ReadToday,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, wellbeing)
  get(@AtSite() site: string, @Me() me: Person): Promise<Wellbeing> {
    return this.own.of(site, me.id);
  }

  @Put()
  @Answers(200, comfort)
  async put(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: comfort }) chosen: Comfort,
  ): Promise<Comfort> {
    await this.own.choose(site, me.id, chosen);
    return chosen;
  }

  @Post("exposure")
  @HttpCode(204)
  @Answers(204)
  async add(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newExposure }) { cases }: NewExposure,
  ): Promise<void> {
    const { timeZone } = (await this.sites.get(site)).settings;
    const day = dayIn(timeZone);
    const read = await this.today.newOf({ site, user: me.id, day }, cases);
    if (read.length > 0) await this.own.add(site, me.id, day, read);
  }
}

/** Today there, as `2026-11-28`. */
function dayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    timeZone,
  });
  return parts.format(new Date());
}
