import { Controller, Get, Header } from "@nestjs/common";
import { searchCriteria, type SearchCriteria } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, Within } from "#platform";
import { FilterSets, Stories } from "#store";
import { Answers } from "../openapi/answers.js";

/** What moderators can look for on a site, to choose from. */
@Controller("v1/sites/:site/moderation/criteria")
@May("moderate")
@Within("answer")
export class SearchCriteriaController {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly filterSets: FilterSets,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, searchCriteria)
  async get(@AtSite() site: string, @Me() { sections }: Person): Promise<SearchCriteria> {
    const { settings, filters } = await this.sites.get(site);
    const [known, active] = await Promise.all([
      sections ?? this.stories.sections(site),
      this.filterSets.version(site, filters.active),
    ]);
    return {
      sections: [...known],
      filters: active?.set.filters.map(({ id }) => id) ?? [],
      languages: settings.languages,
    };
  }
}
