import type { Connection, Model } from "mongoose";
import type { SavedView } from "#contract";
import type { Erased } from "../users/erased.js";
import { savedViewsSchema, type StoredViews } from "./saved-view.schema.js";

/** The searches that moderators keep, in the order that they have given them. */
export class SavedViews {
  readonly model: Model<StoredViews>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredViews>("SavedViews", savedViewsSchema);
  }

  async of(site: string, user: string): Promise<SavedView[]> {
    const found = await this.model.findById(idOf(site, user)).lean<StoredViews>();
    return found?.views ?? [];
  }

  async put(site: string, user: string, views: readonly SavedView[]): Promise<void> {
    await this.model.updateOne({ _id: idOf(site, user) }, { $set: { site, views } }, { upsert: true });
  }

  /** Forgets what somebody has kept, and takes searches for what they wrote or decided from all others. */
  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteOne({ _id: idOf(site, user) });
    const named = ["author", "decidedBy"].map((name) => ({ [`views.search.${name}`]: user }));
    const found = await this.model.find({ site, $or: named }).lean<StoredViews[]>();
    for (const { _id, views } of found) {
      const others = views.filter(({ search }) => search.author !== user && search.decidedBy !== user);
      await this.model.updateOne({ _id }, { $set: { views: others } });
    }
  }
}

function idOf(site: string, user: string): string {
  return `${site} ${user}`;
}
