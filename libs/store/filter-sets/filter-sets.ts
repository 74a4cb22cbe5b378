import type { Connection, Model } from "mongoose";
import type { Actor, FilterSet } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import { standInFor, type Erased } from "../users/erased.js";
import { filterSetSchema, type StoredFilterSet } from "./filter-set.schema.js";

export class FilterSets {
  readonly model: Model<StoredFilterSet>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredFilterSet>("FilterSet", filterSetSchema);
  }

  version(site: string, version: number): Promise<StoredFilterSet | null> {
    return this.model.findOne({ site, version }).lean<StoredFilterSet>();
  }

  /** All versions of a site, newest first, without their contents. */
  versions(site: string): Promise<Omit<StoredFilterSet, "set">[]> {
    return this.model.find({ site }, { set: 0 }).sort({ version: -1 }).lean<Omit<StoredFilterSet, "set">[]>();
  }

  /** Takes somebody's name off the versions that they have made. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }

  /** Keeps a set as the site's next version. Two at once get two numbers. */
  async add(site: string, set: FilterSet, by: Actor, note: string): Promise<StoredFilterSet> {
    for (;;) {
      const latest = await this.model.findOne({ site }, { version: 1 }).sort({ version: -1 }).lean();
      const stored = { site, version: (latest?.version ?? 0) + 1, set, by, note, at: new Date() };
      try {
        await this.model.insertMany([stored], { lean: true });
        return stored;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }
}
