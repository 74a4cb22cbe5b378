import { Injectable } from "@nestjs/common";
import { type FilterSet, Problem, shownFilterSet } from "#contract";
import { actorOf, type Me } from "#discussion";
import { KnownSites } from "#platform";
import { FilterDrafts, type StoredFilterDraft } from "#store";
import { KeepSecrets } from "./keep-secrets.js";
import { presentDraft } from "./present-draft.js";
import { ReadFilterSet } from "./read-filter-set.js";

/** Saves what an operator has written, unless somebody else has saved something since they read it. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly sites: KnownSites,
    private readonly drafts: FilterDrafts,
    private readonly filterSets: ReadFilterSet,
    private readonly secrets: KeepSecrets,
  ) {}

  /**
   * @param over the revision that they have seen; without it, whatever there is
   * @throws Problem `stale-draft`, with what there is by now; `invalid-input` where a service lacks its secret
   */
  async run(site: string, me: Me, set: FilterSet, over?: number): Promise<StoredFilterDraft> {
    const { active } = (await this.sites.get(site)).filters;
    const [draft, judging] = await Promise.all([this.drafts.of(site), this.filterSets.run(site, active)]);
    const kept = await this.secrets.run(site, set, [...(draft ? [draft.set] : []), judging]);
    const saved = await this.drafts.save(site, kept, actorOf(me), over);
    if (saved) return saved;
    const current = await this.filterSets.draft(site);
    throw new Problem(
      "stale-draft",
      `${current.by.name} has saved revision ${current.revision} since; you have seen ${over ?? 0}`,
      { current: { ...presentDraft(current), set: shownFilterSet(current.set) } },
    );
  }
}
