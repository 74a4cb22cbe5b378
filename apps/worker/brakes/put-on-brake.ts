import { tellNews, type RedisClient } from "#platform";
import { isFarMore, isSame } from "#moderation";
import {
  type Acts,
  addressed,
  type Deliveries,
  newId,
  type Sites,
  type StoredBrake,
  type StoredBrakeWatch,
} from "#store";

interface Stores {
  acts: Acts;
  sites: Sites;
  deliveries: Deliveries;
}

/** Brakes what acts far more often than expected, and calls the operators. */
export class PutOnBrake {
  constructor(
    private readonly stores: Stores,
    private readonly redis: Pick<RedisClient, "publish">,
  ) {}

  /** @param watches all of one version */
  async run(watches: readonly StoredBrakeWatch[]): Promise<void> {
    const acting = watches.filter(({ expected }) => expected !== null).length;
    for (const watch of watches) if (isFarMore(watch.course, acting)) await this.brake(watch);
  }

  private async brake({
    site,
    version,
    on,
    effect,
    course,
    since = null,
    expected,
  }: StoredBrakeWatch): Promise<void> {
    if (!expected) return;
    const { acts, sites, deliveries } = this.stores;
    const { webhooks = [], filters } = (await sites.byId(site)) ?? {};
    // what is held goes on being held, and far too often
    if (filters?.brakes?.some((known) => isSame(known, { on, effect }))) return;
    const seen = { hits: course.hits, of: course.of };
    const brake: StoredBrake = { id: newId(), version, on, effect, at: new Date(), since, seen, expected };
    const occasion = { type: "filters.braked", at: brake.at, said: { site, version, filter: on } } as const;
    const isOn = await acts.together(
      async (session) => {
        const isNew = await sites.brake(site, brake, session);
        if (isNew) await deliveries.addAll(addressed(webhooks, occasion), session);
        return isNew;
      },
      (isNew) =>
        isNew
          ? [
              { site, me: null, about: { kind: "site", id: site } },
              { kind: "filters", what: { act: "braked", version, on, effect } },
            ]
          : null,
    );
    if (isOn) await tellNews(this.redis, [{ about: "brakes", site }]);
  }
}
