import type { Connection, Model } from "mongoose";
import type { Erased } from "../users/erased.js";
import { type StoredTrace, traceDays, traceSchema } from "./trace.schema.js";

/** Networks of one person that are looked at: the last ones. */
const mostNetworks = 20;

/** From which networks people wrote of late, where a site keeps it. */
export class Traces {
  readonly model: Model<StoredTrace>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredTrace>("Trace", traceSchema);
  }

  async leave({ site, user, print }: Omit<StoredTrace, "_id" | "on">, at: Date): Promise<string> {
    const _id = `${site} ${user} ${print}`;
    const change = { $max: { on: dayOf(at) }, $setOnInsert: { site, user, print } };
    await this.model.updateOne({ _id }, change, { upsert: true });
    return _id;
  }

  async takeBack(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id });
  }

  /** Somebody's traces, the last first. */
  of(site: string, user: string): Promise<StoredTrace[]> {
    return this.model
      .find({ site, user, on: { $gt: earliest() } })
      .sort({ on: -1 })
      .limit(mostNetworks)
      .lean<StoredTrace[]>();
  }

  /** All traces from one network, as many as `most`. */
  from(site: string, print: string, most: number): Promise<StoredTrace[]> {
    return this.model
      .find({ site, print, on: { $gt: earliest() } })
      .limit(most)
      .lean<StoredTrace[]>();
  }

  /** All that is kept of somebody, one after another. */
  eachOf(site: string, user: string): AsyncIterable<StoredTrace> {
    return this.model.find({ site, user }).lean<StoredTrace>().cursor();
  }

  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteMany({ site, user });
  }

  /** Forgets all that a site has kept. */
  async dropAll(site: string): Promise<void> {
    await this.model.deleteMany({ site });
  }
}

function dayOf(at: Date): Date {
  return new Date(at.toISOString().slice(0, 10));
}

/** What is older is about to go. */
function earliest(): Date {
  return new Date(Date.now() - traceDays * 24 * 3_600_000);
}
