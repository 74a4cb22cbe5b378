import { LRUCache } from "lru-cache";
import {
  addressed,
  type FilterSets,
  lessons,
  type Occasion,
  type Sites,
  type StoredDelivery,
  type StoredSite,
  type StoredWebhook,
} from "#store";

/** Whoever is told of what happens on a site. */
interface Addressees {
  webhooks: readonly StoredWebhook[];
  /** filters whose services learn from what people decide */
  learners: readonly string[];
}

/** Addresses what has happened to the webhooks and services that want it. Knows those of each site as long as the relay leads. */
export class Posting {
  private readonly known = new LRUCache<string, Addressees>({ max: 10_000 });

  constructor(
    private readonly sites: Pick<Sites, "byId">,
    private readonly filterSets: Pick<FilterSets, "version">,
  ) {}

  /** A site's settings or filters have changed. */
  forget(site: string): void {
    this.known.delete(site);
  }

  async address(occasions: readonly Occasion[]): Promise<StoredDelivery[]> {
    const deliveries: StoredDelivery[] = [];
    for (const one of occasions) {
      const { webhooks, learners } = await this.of(one.said.site);
      deliveries.push(...addressed(webhooks, one), ...lessons(learners, one));
    }
    return deliveries;
  }

  private async of(site: string): Promise<Addressees> {
    const known = this.known.get(site) ?? (await this.read(await this.sites.byId(site)));
    this.known.set(site, known);
    return known;
  }

  private async read(site: StoredSite | null): Promise<Addressees> {
    if (!site) return { webhooks: [], learners: [] };
    const active = await this.filterSets.version(site._id, site.filters.active);
    const filters = active?.set.filters ?? [];
    const learners = filters.flatMap((filter) =>
      filter.type === "akismet" && filter.teach ? [filter.id] : [],
    );
    return { webhooks: site.webhooks ?? [], learners };
  }
}
