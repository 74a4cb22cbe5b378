import { Controller, Delete, Get, Header, Post, Query } from "@nestjs/common";
import type { z } from "zod";
import {
  perspectiveDoor,
  type PerspectiveDoor,
  perspectiveKey,
  renewPerspectiveKey,
  type RenewPerspectiveKey,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { Answers } from "../openapi/answers.js";
import { OpenDoor } from "./open-door.js";

/** The key of Perspective's door. There is one at most, and for a while the one before. */
@Controller("v1/sites/:site/perspective/key")
@May("operate")
export class PerspectiveKeyController {
  constructor(private readonly door: OpenDoor) {}

  @Post()
  @Header("cache-control", "private, no-store")
  @Answers(201, perspectiveKey)
  async renew(
    @AtSite() site: string,
    @Me() me: Person,
    @Query({ schema: renewPerspectiveKey }) { overlap }: RenewPerspectiveKey,
  ): Promise<z.infer<typeof perspectiveKey>> {
    return { key: await this.door.renew(site, me, overlap) };
  }

  @Get()
  @Answers(200, perspectiveDoor)
  state(@AtSite() site: string): Promise<PerspectiveDoor> {
    return this.door.state(site);
  }

  /** The key of before, at once. */
  @Delete("former")
  @Answers(204)
  async endFormer(@AtSite() site: string, @Me() me: Person): Promise<void> {
    await this.door.endFormer(site, me);
  }

  @Delete()
  @Answers(204)
  async close(@AtSite() site: string, @Me() me: Person): Promise<void> {
    await this.door.close(site, me);
  }
}
