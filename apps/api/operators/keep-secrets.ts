import { Injectable, Inject } from "@nestjs/common";
import {
  type Filter,
  type FilterSet,
  type InputError,
  invalidInput,
  isKept,
  needsSecret,
  type ServiceFilter,
} from "#contract";
import {
  type Configuration,
  configurationToken,
  mayBeCalled,
  refusePrivate,
  ServiceSecrets,
} from "#platform";

/** Takes secrets out of filters and keeps them, and gives filters that come without one the secret that they had. */
@Injectable()
export class KeepSecrets {
  constructor(
    private readonly secrets: ServiceSecrets,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {}

  /** @param before filters of the site, in the order in which they are looked at
   *  @returns the same filters, with names where secrets were
   *  @throws Problem where one has none, or is where nobody may call it */
  async run(site: string, set: FilterSet, before: readonly FilterSet[]): Promise<FilterSet> {
    const filters: Filter[] = [];
    const errors: InputError[] = [];
    for (const [index, filter] of set.filters.entries()) {
      const made = "onFailure" in filter ? await this.keep(site, filter, before) : filter;
      if ("message" in made) errors.push({ ...made, path: `filters.${index}.${made.path}` });
      else filters.push(made);
    }
    if (errors.length > 0) throw invalidInput(errors);
    return { ...set, filters };
  }

  private async keep(
    site: string,
    filter: ServiceFilter,
    before: readonly FilterSet[],
  ): Promise<ServiceFilter | InputError> {
    const url = new URL(filter.url);
    const fault = this.privateFault(url);
    if (fault !== null)
      return {
        ...{ path: "url", message: fault },
        filterFault: { name: "address-private", host: url.hostname },
      };
    const { secret } = filter;
    if (secret !== undefined && !isKept(secret))
      return { ...filter, secret: await this.secrets.keep(site, { secret, origin: url.origin }) };
    const kept = secret ?? secretIn(before, filter);
    if (kept === undefined)
      return needsSecret[filter.type]
        ? {
            ...{ path: "secret", message: "is missing: the service needs one" },
            filterFault: { name: "secret-missing" },
          }
        : filter;
    if ((await this.secrets.open(site, kept))?.origin !== url.origin)
      return {
        ...{ path: "secret", message: `is of another server than ${url.origin}: write the one of this` },
        filterFault: { name: "secret-of-another", origin: url.origin },
      };
    return { ...filter, secret: kept };
  }

  /** A name may lead to a private address, too: that is looked at each time it is called. */
  private privateFault(url: URL): string | null {
    if (mayBeCalled(url, this.configuration.privateHosts)) return null;
    try {
      refusePrivate(url);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : "is at a private address";
    }
  }
}

function secretIn(sets: readonly FilterSet[], { id, type }: ServiceFilter): string | undefined {
  const same = sets.flatMap(({ filters }) => filters.filter((one) => one.id === id && one.type === type));
  return same.flatMap((one) => ("secret" in one && one.secret !== undefined ? [one.secret] : [])).at(0);
}
