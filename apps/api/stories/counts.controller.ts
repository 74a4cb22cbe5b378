import { Controller, Get, Header, Query } from "@nestjs/common";
import { counts, type Counts, countsQuery } from "#contract";
import { AtSite, KnownSites, May } from "#platform";
import { Stories } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/counts")
@May("anyone")
export class CountsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
  ) {}

  @Get()
  @Header("cache-control", "public, max-age=0, s-maxage=5, stale-while-revalidate=30")
  @Answers(200, counts)
  async counts(
    @AtSite() site: string,
    @Query({ schema: countsQuery }) { story: names }: { story: string[] },
  ): Promise<Counts> {
    await this.sites.get(site);
    const found = new Map(
      (await this.stories.byNames(site, names)).map(({ story, count }) => [story, count]),
    );
    return { counts: Object.fromEntries(names.map((name) => [name, found.get(name) ?? 0])) };
  }
}
