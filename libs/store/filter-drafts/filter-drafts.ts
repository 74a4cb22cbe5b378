import type { Connection, Model } from "mongoose";
import type { Actor, FilterSet } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import { standInFor, type Erased } from "../users/erased.js";
import { filterDraftSchema, type StoredFilterDraft } from "./filter-draft.schema.js";

export class FilterDrafts {
  readonly model: Model<StoredFilterDraft>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredFilterDraft>("FilterDraft", filterDraftSchema);
  }

  of(site: string): Promise<StoredFilterDraft | null> {
    return this.model.findById(site).lean<StoredFilterDraft>();
  }

  /** The revision that a site's draft is at; 0 where there is none. */
  async revisionOf(site: string): Promise<number> {
    const found = await this.model.findById(site, { revision: 1 }).lean<{ revision: number }>();
    return found?.revision ?? 0;
  }

  /**
   * Saves what an operator has written.
   * @param over the revision that they have seen, 0 where there was none; without it, whatever there is
   * @returns null where somebody has saved another since
   */
  async save(site: string, set: FilterSet, by: Actor, over?: number): Promise<StoredFilterDraft | null> {
    const seen = over === undefined ? { _id: site } : { _id: site, revision: over };
    try {
      return await this.model
        .findOneAndUpdate(
          seen,
          { $set: { set, by, at: new Date() }, $inc: { revision: 1 } },
          { upsert: !over, returnDocument: "after" },
        )
        .lean<StoredFilterDraft>();
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** Takes somebody's name off the drafts that they have saved. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateOne({ _id: site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}
