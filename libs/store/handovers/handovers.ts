import type { Connection, Model } from "mongoose";
import type { Handover, ListQuery, Page } from "#contract";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { handoverSchema, type StoredHandover } from "./handover.schema.js";

/** What moderators leave to those who come after them. */
export class Handovers {
  readonly model: Model<StoredHandover>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredHandover>("Handover", handoverSchema);
  }

  async add(said: Pick<StoredHandover, "site" | "by" | "text">): Promise<StoredHandover> {
    const whole = { _id: newId(), at: new Date(), ...said };
    await this.model.insertMany([whole], { lean: true });
    return whole;
  }

  /** The last first. */
  async of(site: string, { limit, after }: ListQuery): Promise<Page<StoredHandover>> {
    const found = await this.model
      .find({ site, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredHandover[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** Says who has seen to something; the first who did stays. @returns null where there is no such thing */
  async settle(site: string, id: string, by: StoredHandover["by"]): Promise<StoredHandover | null> {
    const done = { at: new Date(), by };
    await this.model.updateOne({ _id: id, site, done: { $exists: false } }, { $set: { done } });
    return this.model.findOne({ _id: id, site }).lean<StoredHandover>();
  }

  /** Takes somebody's name off what they have left and seen to, which stands. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    const by = standInFor(person);
    await this.model.updateMany({ site, "by.id": user }, { $set: { by } });
    await this.model.updateMany({ site, "done.by.id": user }, { $set: { "done.by": by } });
  }
}

export function presentHandover({ _id: id, at, by, text, done }: StoredHandover): Handover {
  return { id, at: at.toISOString(), by, text, done: done ? { ...done, at: done.at.toISOString() } : null };
}
