import { Injectable } from "@nestjs/common";
import { type FilterSet, invalidInput, Problem } from "#contract";
import type { Me } from "#discussion";
import { changed, checkFilterSet, type Suggested } from "#moderation";
import { KnownSites, Reasons } from "#platform";
import { FilterDrafts, type StoredFilterDraft } from "#store";
import { ReadFilterSet } from "../operators/read-filter-set.js";
import { SaveDraft } from "../operators/save-draft.js";

/** Makes the change that is suggested: in the draft, or in what a version was. It is never active by that. */
@Injectable()
export class ApplySuggestion {
  constructor(
    private readonly sites: KnownSites,
    private readonly drafts: FilterDrafts,
    private readonly filterSets: ReadFilterSet,
    private readonly save: SaveDraft,
    private readonly reasons: Reasons,
  ) {}

  /**
   * Puts it in the draft; where there is none, in one that is what is active.
   * @param seen the revision that they have seen; without it, whatever there is, but nothing that comes meanwhile
   * @throws Problem `stale-draft`; `suggestion-over` where there is nothing left to change
   */
  async toDraft(site: string, me: Me, suggested: Suggested, seen?: number): Promise<StoredFilterDraft> {
    const draft = await this.drafts.of(site);
    const before = draft?.set ?? (await this.active(site));
    const over = seen ?? draft?.revision ?? 0;
    const isAsSeen = over === (draft?.revision ?? 0);
    // what somebody has not seen says nothing of what it would become
    return this.save.run(site, me, isAsSeen ? await this.withChange(site, before, suggested) : before, over);
  }

  /** @throws Problem `suggestion-over` */
  async toVersion(site: string, version: number, suggested: Suggested): Promise<FilterSet> {
    return this.withChange(site, await this.filterSets.run(site, version), suggested);
  }

  private async active(site: string): Promise<FilterSet> {
    return this.filterSets.run(site, (await this.sites.get(site)).filters.active);
  }

  private async withChange(site: string, set: FilterSet, { change }: Suggested): Promise<FilterSet> {
    const made = changed(set, change);
    if (!made)
      throw new Problem("suggestion-over", "they have this already, or no longer what it would change");
    const checked = checkFilterSet(made, { reasons: await this.reasons.chosen(site) });
    if ("errors" in checked) throw invalidInput(checked.errors);
    return made;
  }
}
