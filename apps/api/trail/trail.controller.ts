import { Controller, Get, Header, Query } from "@nestjs/common";
import {
  trail,
  type Trail,
  trailCheck,
  type TrailCheck,
  trailPeople,
  type TrailPeople,
  trailQuery,
  type TrailQuery,
} from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { ReadTrail } from "./read-trail.js";

/** What was done on a site. It names staff and what they looked at, so it is for those who answer for them. */
@Controller("v1/sites/:site/moderation/trail")
@May("operate")
export class TrailController {
  constructor(private readonly trail: ReadTrail) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, trail)
  list(@AtSite() site: string, @Query({ schema: trailQuery }) query: TrailQuery): Promise<Trail> {
    return this.trail.list(site, query);
  }

  @Get("people")
  @Header("cache-control", "private, no-store")
  @Answers(200, trailPeople)
  people(@AtSite() site: string): Promise<TrailPeople> {
    return this.trail.people(site);
  }

  /** Whether the last entries hold; all of them are looked at by `npm run verify-trail`. */
  @Get("check")
  @Header("cache-control", "private, no-store")
  @Answers(200, trailCheck)
  check(@AtSite() site: string): Promise<TrailCheck> {
    return this.trail.check(site);
  }
}
