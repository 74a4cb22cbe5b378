import { Injectable } from "@nestjs/common";
import { type FilterSet, type NamedFilterSet, Problem } from "#contract";
import { FilterDrafts, FilterSets, type StoredFilterDraft } from "#store";

/** The filters of a site, by the names that requests have for them. */
@Injectable()
export class ReadFilterSet {
  constructor(
    private readonly drafts: FilterDrafts,
    private readonly filterSets: FilterSets,
  ) {}

  /** @throws Problem `version-unknown` */
  async run(site: string, named: NamedFilterSet): Promise<FilterSet> {
    if (named === "draft") return (await this.draft(site)).set;
    const found = await this.filterSets.version(site, named);
    if (!found) throw new Problem("version-unknown", `there is no version ${named}`);
    return found.set;
  }

  /** @throws Problem `version-unknown` */
  async draft(site: string): Promise<StoredFilterDraft> {
    const draft = await this.drafts.of(site);
    if (!draft) throw new Problem("version-unknown", "there is no draft: save one first");
    return draft;
  }
}
