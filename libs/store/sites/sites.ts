import type { ClientSession, Connection, Model } from "mongoose";
import type { Reason, Settings, SettingsChange, Sso } from "#contract";
import type { StoredWebhook } from "../webhooks/delivery.schema.js";
import { isDuplicateKey } from "../duplicate-key.js";
import type { StoredBrake } from "../brakes/present-brake.js";
import { type FormerSecret, type StoredSite, siteSchema } from "./site.schema.js";

/** What of a site is changed by its names. */
export type SiteChange = Omit<SettingsChange, "webhooks" | "seen" | "sso"> & {
  sso?: Omit<NonNullable<SettingsChange["sso"]>, "overlap"> | undefined;
};

export class Sites {
  readonly model: Model<StoredSite>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSite>("Site", siteSchema);
  }

  byId(id: string, session: ClientSession | null = null): Promise<StoredSite | null> {
    return this.model.findById(id, null, { session }).lean<StoredSite>();
  }

  /** Those that name people to whom what comes near its deadline escalates. */
  escalating(): Promise<StoredSite[]> {
    return this.model.find({ "settings.escalation.people": { $gt: "" } }).lean<StoredSite[]>();
  }

  /** @returns whether it was made; false where there is one of this name */
  async create(id: string, settings: Settings, sso: Sso): Promise<boolean> {
    const filters = { active: 1, shadow: null };
    try {
      await this.model.insertMany([{ _id: id, settings, sso, filters, createdAt: new Date() }], {
        lean: true,
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Changes what is named, the rest stays. */
  async change(
    id: string,
    { limits, sso, ...named }: SiteChange,
    session: ClientSession | null = null,
  ): Promise<StoredSite | null> {
    const changes = {
      ...prefixed("settings.", named),
      ...prefixed("settings.limits.", limits ?? {}),
      ...prefixed("sso.", sso ?? {}),
    };
    if (Object.keys(changes).length === 0) return this.byId(id, session);
    return this.model
      .findByIdAndUpdate(id, { $set: changes }, { returnDocument: "after", session })
      .lean<StoredSite>();
  }

  async keepWebhooks(id: string, webhooks: StoredWebhook[], session: ClientSession): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { webhooks } }, { session });
  }

  async keepFormerSecret(id: string, former: FormerSecret | null, session: ClientSession): Promise<void> {
    const change = former === null ? { $unset: { formerSecret: 1 } } : { $set: { formerSecret: former } };
    await this.model.updateOne({ _id: id }, change, { session });
  }

  async keepFormerReasons(id: string, formerReasons: Reason[], session: ClientSession): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { formerReasons } }, { session });
  }

  /** Begins or ends that it is told who writes from the same network. */
  async keepLinkKey(id: string, key: string | null, session: ClientSession): Promise<void> {
    const change = key === null ? { $unset: { linkKey: 1 } } : { $set: { linkKey: key } };
    await this.model.updateOne({ _id: id }, change, { session });
  }

  /** @param hash of the key; null shuts the door. @param former what opens it besides, for a while */
  async keepPerspectiveKey(
    id: string,
    { hash, former }: { hash: string | null; former: FormerSecret | null },
    session: ClientSession,
  ): Promise<void> {
    const kept = {
      ...(hash !== null && { perspectiveKey: hash }),
      ...(former && { formerPerspectiveKey: former }),
    };
    const gone = { ...(hash === null && { perspectiveKey: 1 }), ...(!former && { formerPerspectiveKey: 1 }) };
    await this.model.updateOne({ _id: id }, { $set: kept, $unset: gone }, { session });
  }

  async hasLinkKey(id: string, linkKey: string): Promise<boolean> {
    return (await this.model.exists({ _id: id, linkKey })) !== null;
  }

  /** @returns false where it judges already */
  async activate(id: string, version: number, session: ClientSession): Promise<boolean> {
    // a brake holds of its version
    const change = { $set: { "filters.active": version }, $pull: { "filters.brakes": other(version) } };
    const another = { _id: id, "filters.active": { $ne: version } };
    return (await this.model.updateOne(another, change, { session })).modifiedCount === 1;
  }

  /** @returns false where the same is braked already, or its version judges no more */
  async brake(id: string, brake: StoredBrake, session: ClientSession): Promise<boolean> {
    const { version, on, effect } = brake;
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, "filters.active": version, "filters.brakes": { $not: { $elemMatch: { on, effect } } } },
      { $push: { "filters.brakes": brake } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** @returns the brake that was released; null where there was none of this id */
  async release(id: string, brake: string, session: ClientSession): Promise<StoredBrake | null> {
    const before = await this.model
      .findOneAndUpdate(
        { _id: id, "filters.brakes.id": brake },
        { $pull: { "filters.brakes": { id: brake } } },
        { session },
      )
      .lean<StoredSite>();
    return before?.filters.brakes?.find((one) => one.id === brake) ?? null;
  }

  async shadow(id: string, version: number | null, session: ClientSession): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { "filters.shadow": version } }, { session });
  }

  /** The ids of all sites. */
  async names(): Promise<string[]> {
    const found = await this.model.find({}, { _id: 1 }).sort({ _id: 1 }).lean<Pick<StoredSite, "_id">[]>();
    return found.map(({ _id }) => _id);
  }

  /** The sites that do not keep their trail for good, and for how many days they do. */
  async withTrailDays(): Promise<{ site: string; days: number }[]> {
    const found = await this.model.find({ "settings.trailDays": { $gt: 0 } }).lean<StoredSite[]>();
    return found.map(({ _id: site, settings }) => ({ site, days: settings.trailDays ?? 0 }));
  }
}

function other(version: number) {
  return { version: { $ne: version } };
}

function prefixed(prefix: string, values: object): Record<string, unknown> {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [prefix + name, value]));
}
