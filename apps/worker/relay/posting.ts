import { LRUCache } from "lru-cache";
import { addressed, type Occasion, type Sites, type StoredDelivery, type StoredWebhook } from "#store";

/** Addresses what has happened to the webhooks that want it. Knows those of each site as long as the relay leads. */
export class Posting {
  private readonly known = new LRUCache<string, StoredWebhook[]>({ max: 10_000 });

  constructor(private readonly sites: Pick<Sites, "byId">) {}

  /** A site's settings have changed. */
  forget(site: string): void {
    this.known.delete(site);
  }

  async address(occasions: readonly Occasion[]): Promise<StoredDelivery[]> {
    const deliveries: StoredDelivery[] = [];
    for (const one of occasions) deliveries.push(...addressed(await this.of(one.said.site), one));
    return deliveries;
  }

  private async of(site: string): Promise<StoredWebhook[]> {
    const known = this.known.get(site) ?? (await this.sites.byId(site))?.webhooks ?? [];
    this.known.set(site, known);
    return known;
  }
}
