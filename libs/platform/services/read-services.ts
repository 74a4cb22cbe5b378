import type { FilterSet, ServiceFilter, ServiceUse, TextLanguage } from "#contract";
import { type Outages, presentUse, type Uses } from "#store";
import type { ServiceSecrets } from "./service-secrets.js";

/** Tells how the services that some filters ask are doing. */
export class ReadServices {
  constructor(
    private readonly uses: Uses,
    private readonly outages: Outages,
    private readonly secrets: ServiceSecrets,
  ) {}

  /** @param filters with what their secrets are called, and not as they are shown */
  async of(
    site: string,
    { filters }: FilterSet,
    { language, now = new Date() }: { language: TextLanguage; now?: Date },
  ): Promise<ServiceUse[]> {
    const services = filters.filter((filter) => "onFailure" in filter);
    const ids = services.map(({ id }) => id);
    const [uses, outages] = await Promise.all([this.uses.of(site, ids, now), this.outages.of(site, ids)]);
    return Promise.all(
      services.map(async (service) => {
        const outage = outages.find(({ filter }) => filter === service.id);
        return presentUse(service, uses, { outage, keyAt: await this.keyAt(site, service), language, now });
      }),
    );
  }

  private async keyAt(site: string, { secret, url }: ServiceFilter): Promise<Date | null> {
    const kept = secret === undefined ? null : await this.secrets.open(site, secret);
    return kept?.origin === new URL(url).origin ? kept.at : null;
  }
}
