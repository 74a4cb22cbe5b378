import { LRUCache } from "lru-cache";
import { type FilterSets, type Sites, type StoredSite, type StoredWebhook, upTo } from "#store";

/** What the relay has to know of a site. */
interface Known {
  webhooks: readonly StoredWebhook[];
  /** filters whose services learn from what people decide */
  learners: readonly string[];
  /** the version in shadow */
  shadow: number | null;
}

/** What the relay knows of sites, as long as it leads: it hears of each change of them in its turn. */
export class KnownBySite {
  private readonly known = new LRUCache<string, Known>({ ...upTo(10_000) });

  constructor(
    private readonly sites: Pick<Sites, "byId">,
    private readonly filterSets: Pick<FilterSets, "version">,
  ) {}

  /** A site's settings or filters have changed. */
  forget(site: string): void {
    this.known.delete(site);
  }

  async of(id: string): Promise<Known> {
    const known = this.known.get(id) ?? (await this.read(await this.sites.byId(id)));
    this.known.set(id, known);
    return known;
  }

  private async read(site: StoredSite | null): Promise<Known> {
    if (!site) return { webhooks: [], learners: [], shadow: null };
    const active = await this.filterSets.version(site._id, site.filters.active);
    const filters = active?.set.filters ?? [];
    const learners = filters.flatMap((filter) =>
      filter.type === "akismet" && filter.teach ? [filter.id] : [],
    );
    return { webhooks: site.webhooks ?? [], learners, shadow: site.filters.shadow };
  }
}
