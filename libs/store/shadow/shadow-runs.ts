import type { ClientSession, Connection, Model } from "mongoose";
import type { FilterSet, ListQuery, Page, ShadowRun } from "#contract";
import { emptyMatrix, emptyTally, noDifferences, resultOf, sharesOf } from "#moderation";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { shadowRunSchema, type StoredShadowRun } from "./shadow.schema.js";

/** What was counted of a run by now. */
export type ShadowCounts = Pick<StoredShadowRun, "tally" | "live" | "differences" | "alarms">;

/** What is put beside the live filters. */
export interface Shadowing extends Pick<StoredShadowRun, "site" | "version" | "by" | "services"> {
  set: FilterSet;
}

/** Versions in shadow, one of a site at a time, and those that were. */
export class ShadowRuns {
  readonly model: Model<StoredShadowRun>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredShadowRun>("ShadowRun", shadowRunSchema);
  }

  async begin({ set, ...shadowing }: Shadowing, session: ClientSession): Promise<StoredShadowRun> {
    const run: StoredShadowRun = {
      ...{ _id: newId(), ...shadowing, since: new Date(), until: null },
      ...{ tally: emptyTally(set), live: emptyMatrix(), differences: noDifferences(), alarms: [], step: 0 },
    };
    await this.model.insertMany([run], { lean: true, session });
    return run;
  }

  /** Ends the one at work. @returns its version; null where none was */
  async end(site: string, session: ClientSession): Promise<number | null> {
    const ended = await this.model
      .findOneAndUpdate({ site, until: null }, { $set: { until: new Date() } }, { session })
      .lean<StoredShadowRun>();
    return ended?.version ?? null;
  }

  byId(id: string): Promise<StoredShadowRun | null> {
    return this.model.findById(id).lean<StoredShadowRun>();
  }

  /** The one that judges now. */
  current(site: string, session: ClientSession | null = null): Promise<StoredShadowRun | null> {
    return this.model.findOne({ site, until: null }, null, { session }).lean<StoredShadowRun>();
  }

  /** All of a site, the last first. */
  async of(site: string, { limit, after }: ListQuery): Promise<Page<StoredShadowRun>> {
    const found = await this.model
      .find({ site, ...before("since", after) })
      .sort({ since: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredShadowRun[]>();
    return cut(found, limit, ({ since, _id }) => [since.getTime(), _id]);
  }

  /** The last that was begun. */
  last(site: string): Promise<StoredShadowRun | null> {
    return this.model.findOne({ site }).sort({ since: -1 }).lean<StoredShadowRun>();
  }

  /** The last of a version. */
  lastOf(site: string, version: number): Promise<StoredShadowRun | null> {
    return this.model.findOne({ site, version }).sort({ since: -1 }).lean<StoredShadowRun>();
  }

  /** @returns false where somebody else has counted on meanwhile */
  async keep({ _id, step }: StoredShadowRun, counts: ShadowCounts, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id, step },
      { $set: { ...counts, step: step + 1 } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** Takes somebody's name off the runs that they have begun. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    await this.model.updateMany({ site, "by.id": user }, { $set: { by: standInFor(person) } });
  }
}

export function presentShadowRun(stored: StoredShadowRun): ShadowRun {
  const { _id: id, version, by, since, until, services, tally, live, alarms } = stored;
  const judged = tally.done;
  return {
    ...{ id, version, by, services, judged },
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    result: judged > 0 ? resultOf(tally) : null,
    live: judged > 0 ? sharesOf(live) : null,
    alarms: alarms.map((alarm) => ({ ...alarm, at: alarm.at.toISOString() })),
  };
}
