import type { Connection, Model } from "mongoose";
import type { ApiKey } from "#contract";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { apiKeySchema, type StoredApiKey } from "./api-key.schema.js";

/** So many are told of, the last ones. */
const most = 100;

/** The keys of sites, for their own servers. */
export class ApiKeys {
  readonly model: Model<StoredApiKey>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredApiKey>("ApiKey", apiKeySchema);
  }

  async add(key: Omit<StoredApiKey, "_id" | "at" | "endsAt">): Promise<StoredApiKey> {
    const stored: StoredApiKey = { _id: newId(), at: new Date(), endsAt: null, ...key };
    await this.model.insertMany([stored], { lean: true });
    return stored;
  }

  /** The keys of a site, the last first. */
  of(site: string): Promise<StoredApiKey[]> {
    return this.model.find({ site }).sort({ at: -1 }).limit(most).lean<StoredApiKey[]>();
  }

  async byId(site: string, id: string): Promise<StoredApiKey | null> {
    const found = await this.model.findById(id).lean<StoredApiKey>();
    return found?.site === site ? found : null;
  }

  /** When the last of all keys ends that were made until a moment; null where there are none. */
  async lastEnd(madeUntil: Date): Promise<Date | null> {
    const keys = await this.model.find({ at: { $lte: madeUntil } }).lean<StoredApiKey[]>();
    const ends = keys.map(({ expiresAt, endsAt }) => endsAt ?? expiresAt);
    return ends.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
  }

  async endAt(id: string, endsAt: Date): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { endsAt } });
  }

  /** Takes somebody's name off the keys that they have made. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}

export function presentApiKey({ _id: id, name, by, at, expiresAt, endsAt }: StoredApiKey): ApiKey {
  return {
    ...{ id, name, by, at: at.toISOString(), expiresAt: expiresAt.toISOString() },
    endsAt: endsAt?.toISOString() ?? null,
  };
}
