import { Body, Controller, Delete, Get, Param, Post, Query } from "@nestjs/common";
import {
  apiKey,
  type ApiKey,
  apiKeys,
  type ApiKeys as Listed,
  createdApiKey,
  type CreatedApiKey,
  endApiKey,
  type EndApiKey,
  newApiKey,
  type NewApiKey,
  opaqueId,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { ApiKeys, presentApiKey } from "#store";
import { Answers } from "../openapi/answers.js";
import { EndKey } from "./end-key.js";
import { MakeKey } from "./make-key.js";

/** Keys for the site's own server: made, shown once, and ended with time for another to take their place. */
@Controller("v1/sites/:site/keys")
@May("administer")
export class KeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly make: MakeKey,
    private readonly end: EndKey,
  ) {}

  @Get()
  @Answers(200, apiKeys)
  async list(@AtSite() site: string): Promise<Listed> {
    return { items: (await this.keys.of(site)).map(presentApiKey) };
  }

  @Post()
  @Answers(201, createdApiKey)
  add(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newApiKey }) asked: NewApiKey,
  ): Promise<CreatedApiKey> {
    return this.make.run(site, me, asked);
  }

  /** Ends a key at once, or after as long as it is still needed. */
  @Delete(":key")
  @Answers(200, apiKey)
  remove(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("key", { schema: opaqueId }) key: string,
    @Query({ schema: endApiKey }) { overlap }: EndApiKey,
  ): Promise<ApiKey> {
    return this.end.run(site, me, key, overlap);
  }
}
