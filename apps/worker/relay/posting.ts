import { LRUCache } from "lru-cache";
import type { WebhookData, WebhookEvent } from "#contract";
import { newDelivery, type Sites, type StoredDelivery, type StoredWebhook } from "#store";

/** Something that a site's own services may want to hear of. */
export interface Occasion {
  event: WebhookEvent;
  at: Date;
  data: WebhookData;
}

const nothing = {
  ...{
    comment: null,
    story: null,
    revision: null,
    from: null,
    to: null,
    by: null,
    notice: null,
    appeal: null,
    wave: null,
  },
};

/** @param said what there is to say of it */
export function occasion(
  event: WebhookEvent,
  at: Date,
  said: Partial<WebhookData> & Pick<WebhookData, "site">,
): Occasion {
  return { event, at, data: { ...nothing, ...said } };
}

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
    for (const { event, at, data } of occasions)
      for (const { id, events } of await this.of(data.site))
        if (events.includes(event))
          deliveries.push(newDelivery(data.site, id, { type: event, timestamp: at.toISOString(), data }));
    return deliveries;
  }

  private async of(site: string): Promise<StoredWebhook[]> {
    const known = this.known.get(site) ?? (await this.sites.byId(site))?.webhooks ?? [];
    this.known.set(site, known);
    return known;
  }
}
