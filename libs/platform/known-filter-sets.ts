import { LRUCache } from "lru-cache";
import type { FilterSet } from "#contract";
import { type CompiledFilterSet, compileFilterSet } from "#moderation";
import type { FilterDrafts, FilterSets, StoredSite } from "#store";

interface Asked {
  version: number;
  read: () => Promise<FilterSet>;
}

/** Filter sets compiled, one for each version that is in use. A version never changes, so none goes out of date. */
export class KnownFilterSets {
  private readonly compiled = new LRUCache<string, CompiledFilterSet, Asked>({
    max: 200,
    fetchMethod: async (_key, _stale, { context: { version, read } }) =>
      compileFilterSet(await read(), version),
  });

  constructor(
    private readonly filterSets: FilterSets,
    private readonly drafts: FilterDrafts,
  ) {}

  /** What is drafted on a site, which has no number yet; null where nothing is. */
  async draft(site: string): Promise<CompiledFilterSet | null> {
    const revision = await this.drafts.revisionOf(site);
    if (revision === 0) return null;
    return this.get(`${site} draft ${revision}`, 0, async () => (await this.drafts.of(site))?.set);
  }

  /** The version that judges on a site now. */
  active({ _id, filters }: StoredSite): Promise<CompiledFilterSet> {
    return this.version(_id, filters.active);
  }

  version(site: string, version: number): Promise<CompiledFilterSet> {
    return this.get(
      `${site} ${version}`,
      version,
      async () => (await this.filterSets.version(site, version))?.set,
    );
  }

  private async get(
    name: string,
    version: number,
    find: () => Promise<FilterSet | undefined>,
  ): Promise<CompiledFilterSet> {
    const read = async () => {
      const set = await find();
      if (!set) throw new Error(`there are no filters "${name}"`);
      return set;
    };
    const compiled = await this.compiled.fetch(name, { context: { version, read } });
    if (!compiled) throw new Error(`the filters "${name}" could not be compiled`);
    return compiled;
  }
}
