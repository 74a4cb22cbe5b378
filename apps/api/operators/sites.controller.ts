import { randomBytes } from "node:crypto";
import { Body, Controller, Post } from "@nestjs/common";
import type { z } from "zod";
import { createdSite, defaultSettings, newSite, type NewSite, Problem } from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { starterFilters } from "#moderation";
import { May, Me } from "#platform";
import { FilterSets, Sites } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites")
@May("make sites")
export class SitesController {
  constructor(
    private readonly sites: Sites,
    private readonly filterSets: FilterSets,
  ) {}

  /** A new site, with the filters that a newsroom would start with. Its secret is shown this once. */
  @Post()
  @Answers(201, createdSite)
  async create(
    @Me() me: Person,
    @Body({ schema: newSite }) { id, name, languages }: NewSite,
  ): Promise<z.infer<typeof createdSite>> {
    const settings = { ...defaultSettings, name, ...(languages ? { languages } : {}) };
    const secret = randomBytes(32).toString("base64url");
    if (!(await this.sites.create(id, settings, { secret, jwks: null })))
      throw new Problem("site-taken", `there is a site "${id}" already`);
    await this.filterSets.add(id, starterFilters, actorOf(me), "");
    return { site: { id, ...settings }, ssoSecret: secret };
  }
}
