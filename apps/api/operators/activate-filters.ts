import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import type { Me } from "#discussion";
import { rejectsAlone } from "#moderation";
import { KnownSites } from "#platform";
import { Acts, FilterSets, Sites } from "#store";
import { filtersAct } from "./filters-act.js";

/** Has a version judge from now on. The one that judges already stays, and nothing is told of it. */
@Injectable()
export class ActivateFilters {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
    private readonly filterSets: FilterSets,
    private readonly acts: Acts,
  ) {}

  /** @param isConfirmed by a second person, where one is needed */
  async run(
    site: string,
    me: Me,
    version: number,
    { isConfirmed = false } = {},
  ): Promise<{ version: number }> {
    const found = await this.filterSets.version(site, version);
    if (!found) throw new Problem("version-unknown", `there is no version ${version}`);
    const { settings, filters } = await this.known.get(site);
    const isGrave = filters.active !== version && rejectsAlone(found.set);
    if (isGrave && !isConfirmed && settings.fourEyes.activateFilters)
      throw new Problem("second-person-needed", "filters that reject alone are activated by two people here");
    await this.acts.together(
      (session) => this.sites.activate(site, version, session),
      (isAnother) => (isAnother ? filtersAct(site, me, "activated", version) : null),
    );
    this.known.forget(site);
    return { version };
  }
}
