import { LRUCache } from "lru-cache";
import { newId, type Secrets } from "#store";
import type { Seals } from "../sign-in/seals.js";

/** A secret, and of which servers it is. */
export interface ServiceSecret {
  secret: string;
  origin: string;
}

/** One that is kept, and since when. */
interface KeptSecret extends ServiceSecret {
  at: Date;
}

/** Secrets of services: in filters stands only what they are called here. */
export class ServiceSecrets {
  private readonly known = new LRUCache<string, KeptSecret, { site: string; id: string }>({
    max: 1000,
    fetchMethod: async (_key, _stale, { context: { site, id } }) => {
      const stored = await this.secrets.of(site, id);
      if (!stored) return undefined;
      const secret = Buffer.from(this.seals.open(stored.sealed, site)).toString("utf8");
      return { secret, origin: stored.origin, at: stored.at };
    },
  });

  constructor(
    private readonly secrets: Secrets,
    private readonly seals: Seals,
  ) {}

  /** @returns what stands for it in filters */
  async keep(site: string, { secret, origin }: ServiceSecret): Promise<string> {
    const id = newId();
    const sealed = this.seals.seal(Buffer.from(secret, "utf8"), site);
    await this.secrets.add({ _id: id, site, origin, sealed, at: new Date() });
    return `kept:${id}`;
  }

  /** @returns null where the site has none of that name */
  async open(site: string, kept: string): Promise<KeptSecret | null> {
    const id = kept.slice("kept:".length);
    return (await this.known.fetch(`${site} ${id}`, { context: { site, id } })) ?? null;
  }
}
