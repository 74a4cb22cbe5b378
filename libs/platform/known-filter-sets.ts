import type { FilterSet } from "#contract";
import { LRUCache } from "lru-cache";
import { type CompiledFilterSet, compileFilterSet } from "#moderation";
import type { FilterSets, StoredSite } from "#store";

/** Filter sets compiled, one for each version that is in use. A version never changes, so none goes out of date. */
export class KnownFilterSets {
  private readonly compiled = new LRUCache<string, CompiledFilterSet, { site: string; version: number }>({
    max: 200,
    fetchMethod: async (_key, _stale, { context: { site, version } }) => {
      const stored = await this.filterSets.version(site, version);
      if (!stored) throw new Error(`site ${site} has no version ${version} of its filters`);
      return compileFilterSet(stored.set, version);
    },
  });
  /** as long as the site knows them */
  private readonly drafts = new WeakMap<FilterSet, CompiledFilterSet>();

  constructor(private readonly filterSets: FilterSets) {}

  /** A draft, which has no number yet. */
  draft(set: FilterSet): CompiledFilterSet {
    const compiled = this.drafts.get(set) ?? compileFilterSet(set, 0);
    this.drafts.set(set, compiled);
    return compiled;
  }

  /** The version that judges on a site now. */
  active({ _id, filters }: StoredSite): Promise<CompiledFilterSet> {
    return this.version(_id, filters.active);
  }

  async version(site: string, version: number): Promise<CompiledFilterSet> {
    const compiled = await this.compiled.fetch(`${site} ${version}`, { context: { site, version } });
    if (!compiled) throw new Error(`version ${version} of the filters of ${site} could not be compiled`);
    return compiled;
  }
}
