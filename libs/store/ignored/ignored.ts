import type { Connection, Model } from "mongoose";
import { hasRoom } from "../has-room.js";
import type { Erased } from "../users/erased.js";
import { ignoredSchema, type StoredIgnored } from "./ignored.schema.js";

/** People whom a reader may ignore on a site. */
export const mostIgnored = 1000;

/** Whom readers do not want to read. Told twice, nothing changes. */
export class Ignored {
  readonly model: Model<StoredIgnored>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredIgnored>("Ignored", ignoredSchema);
  }

  /** In the order in which they were named. */
  async by(site: string, user: string): Promise<string[]> {
    const found = await this.model.findById(ignoredId(site, user)).lean<StoredIgnored>();
    return found?.people ?? [];
  }

  /** Who of some readers does not want to read a person. */
  async whoIgnore(site: string, users: readonly string[], person: string): Promise<Set<string>> {
    const ids = users.map((user) => ignoredId(site, user));
    const found = await this.model
      .find({ _id: { $in: ids }, people: person }, { user: 1 })
      .lean<Pick<StoredIgnored, "user">[]>();
    return new Set(found.map(({ user }) => user));
  }

  /** @returns false where they ignore too many already */
  async add(site: string, user: string, person: string): Promise<boolean> {
    const _id = ignoredId(site, user);
    await this.model.updateOne(
      { _id },
      { $setOnInsert: { site, user, people: [] } },
      { upsert: true, setDefaultsOnInsert: false },
    );
    const { matchedCount } = await this.model.updateOne(
      { _id, ...hasRoom("people", person, mostIgnored) },
      { $addToSet: { people: person } },
    );
    return matchedCount === 1;
  }

  /** Takes somebody out of the lists of all others, and their own list away. */
  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteOne({ _id: ignoredId(site, user) });
    await this.model.updateMany({ site, people: user }, { $pull: { people: user } });
  }

  async remove(site: string, user: string, person: string): Promise<void> {
    await this.model.updateOne({ _id: ignoredId(site, user) }, { $pull: { people: person } });
  }
}

function ignoredId(site: string, user: string): string {
  return `${site} ${user}`;
}
