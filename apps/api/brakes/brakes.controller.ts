import { Controller, Delete, HttpCode, Inject, Param } from "@nestjs/common";
import { opaqueId, Problem } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, impatientRedisToken, KnownSites, May, Me, tellNews, type RedisClient } from "#platform";
import { Acts, BrakeWatches, Sites } from "#store";
import { Answers } from "../openapi/answers.js";
import { filtersAct } from "../operators/filters-act.js";

/** Brakes on filters, rules and versions: those that are on are told with the filters. */
@Controller("v1/sites/:site/filters/brakes")
@May("operate")
export class BrakesController {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
    private readonly watches: BrakeWatches,
    private readonly acts: Acts,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** Lets what was braked act alone again: as often as it did is what is expected from now on. */
  @Delete(":brake")
  @HttpCode(204)
  @Answers(204)
  async release(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("brake", { schema: opaqueId }) id: string,
  ): Promise<void> {
    await this.acts.together(
      async (session) => {
        const brake = await this.sites.release(site, id, session);
        if (!brake) throw new Problem("brake-unknown", `there is no brake "${id}", or it was released`);
        const { version, on, effect, seen } = brake;
        await this.watches.begin({ site, version, on, effect }, { ...seen, from: "released" }, session);
        return brake;
      },
      ({ version, on, effect }) => filtersAct(site, me, "released", version, { on, effect }),
    );
    this.known.forget(site);
    await tellNews(this.redis, [{ about: "brakes", site }]);
  }
}
