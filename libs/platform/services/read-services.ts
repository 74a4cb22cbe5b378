import type { FilterSet, ServiceUse } from "#contract";
import { presentUse, type Uses } from "#store";
import type { Breakers } from "./breakers.js";

/** Tells how the services that some filters ask are doing. */
export class ReadServices {
  constructor(
    private readonly uses: Uses,
    private readonly breakers: Breakers,
  ) {}

  async of(site: string, { filters }: FilterSet, now = new Date()): Promise<ServiceUse[]> {
    const services = filters.filter((filter) => "onFailure" in filter);
    const ids = services.map(({ id }) => id);
    const [uses, breakers] = await Promise.all([this.uses.of(site, ids, now), this.breakers.of(site, ids)]);
    return services.map((service) =>
      presentUse(service, uses, { breaker: breakers.get(service.id) ?? "closed", now }),
    );
  }
}
