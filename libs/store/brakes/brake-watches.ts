import type { ClientSession, Connection } from "mongoose";
import { onCourse } from "#moderation";
import { WrittenWhole } from "../written-whole.js";
import { brakeWatchSchema, type StoredBrakeWatch } from "./brake-watch.schema.js";

/** What a watch is about. */
export type Watched = Pick<StoredBrakeWatch, "site" | "version" | "on" | "effect">;

/** How often filters, rules and versions act. */
export class BrakeWatches extends WrittenWhole<StoredBrakeWatch> {
  constructor(private readonly connection: Connection) {
    super(connection, "BrakeWatch", brakeWatchSchema);
  }

  /** All that are watched of a version. */
  of(site: string, version: number): Promise<StoredBrakeWatch[]> {
    return this.model.find({ site, version }).lean<StoredBrakeWatch[]>();
  }

  /** Counts on in all that are watched of a version: what several processes count at once is all counted. */
  async count(
    site: string,
    version: number,
    count: (watches: StoredBrakeWatch[]) => Promise<StoredBrakeWatch[]>,
  ): Promise<StoredBrakeWatch[]> {
    return this.connection.transaction(async (session) => {
      const found = this.model.find({ site, version }, null, { session });
      const next = await count(await found.lean<StoredBrakeWatch[]>());
      const writes = next.map(({ _id, ...watch }) => ({
        updateOne: { filter: { _id }, update: { $set: watch }, upsert: true },
      }));
      if (writes.length > 0) await this.stored.bulkWrite(writes, { session, ordered: false });
      return next;
    });
  }

  /** Begins anew, with what is to be expected from now on. */
  async begin(
    watched: Watched,
    expected: StoredBrakeWatch["expected"],
    session: ClientSession,
  ): Promise<void> {
    const { _id, ...watch } = newWatch(watched, expected);
    await this.stored.updateOne({ _id }, { $set: watch }, { upsert: true, session });
  }
}

export function newWatch(
  { site, version, on, effect }: Watched,
  expected: StoredBrakeWatch["expected"],
): StoredBrakeWatch {
  const _id = `${site} ${version} ${on ?? ""} ${effect}`;
  return {
    _id,
    site,
    version,
    on,
    effect,
    before: { hits: 0, of: 0 },
    expected,
    course: onCourse,
    at: new Date(),
  };
}
