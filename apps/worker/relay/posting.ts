import { addressed, lessons, type Occasion, type StoredDelivery } from "#store";
import type { KnownBySite } from "./known-by-site.js";

/** What has happened, addressed to the webhooks and services that want it. */
export async function address(
  occasions: readonly Occasion[],
  sites: Pick<KnownBySite, "of">,
): Promise<StoredDelivery[]> {
  const deliveries: StoredDelivery[] = [];
  for (const one of occasions) {
    const { webhooks, learners } = await sites.of(one.said.site);
    deliveries.push(...addressed(webhooks, one), ...lessons(learners, one));
  }
  return deliveries;
}
