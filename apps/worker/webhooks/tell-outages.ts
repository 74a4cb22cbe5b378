import type { Connection } from "mongoose";
import {
  addressed,
  type Deliveries,
  type FilterSets,
  type Outages,
  type Sites,
  type StoredDelivery,
  type StoredOutage,
} from "#store";

/** How often it is looked, in ms. */
const every = 5_000;
const mostAtOnce = 100;

interface Stores {
  connection: Connection;
  outages: Outages;
  sites: Sites;
  filterSets: FilterSets;
  deliveries: Deliveries;
}

/** Tells webhooks of services that have not been asked for some time, and of those that are again: each once. */
export class TellOutages {
  private due = 0;

  constructor(private readonly stores: Stores) {}

  async run(now = Date.now()): Promise<void> {
    if (now < this.due) return;
    this.due = now + every;
    for (const outage of await this.stores.outages.untold(new Date(now), mostAtOnce))
      await (outage.over ? this.ended(outage, outage.over) : this.begun(outage));
  }

  private async begun(outage: StoredOutage): Promise<void> {
    const { connection, outages, deliveries } = this.stores;
    const isActive = await this.isActive(outage);
    const told = isActive ? await this.told(outage, "service.down", outage.since) : [];
    await connection.transaction(async (session) => {
      if (!isActive) await outages.forget(outage, session);
      else if (await outages.tell(outage, session)) await deliveries.addAll(told, session);
    });
  }

  /** Whoever was not told that it began is not told that it ended. */
  private async ended(outage: StoredOutage, over: Date): Promise<void> {
    const told = outage.told ? await this.told(outage, "service.back", over) : [];
    const { connection, outages, deliveries } = this.stores;
    await connection.transaction(async (session) => {
      if (await outages.forget(outage, session)) await deliveries.addAll(told, session);
    });
  }

  private async told(
    { site, filter }: StoredOutage,
    type: "service.down" | "service.back",
    at: Date,
  ): Promise<StoredDelivery[]> {
    const { webhooks = [] } = (await this.stores.sites.byId(site)) ?? {};
    return addressed(webhooks, { type, at, said: { site, filter } });
  }

  /** A service of a filter that judges no more, or that only a draft has, is missed by nobody. */
  private async isActive({ site: id, filter }: StoredOutage): Promise<boolean> {
    const site = await this.stores.sites.byId(id);
    const active = site && (await this.stores.filterSets.version(id, site.filters.active));
    return active?.set.filters.some((one) => one.id === filter) ?? false;
  }
}
