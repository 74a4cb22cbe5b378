import type { ClientSession, Connection, Model } from "mongoose";
import type { BreakerState } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import { outageSchema, type StoredOutage } from "./outage.schema.js";
import type { Asker } from "./uses.js";

/** How long a service fails before webhooks are told of it, in ms. */
export const toldAfter = 120_000;

/** Which services are not asked, since when and why. */
export class Outages {
  readonly model: Model<StoredOutage>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredOutage>("ServiceOutage", outageSchema);
  }

  /** A service is not asked. One that was back for so short that nobody was told goes on as it was. */
  async begin(
    { site, filter }: Asker,
    { why, breaker }: Pick<StoredOutage, "why" | "breaker">,
    now: Date,
  ): Promise<void> {
    const tellFrom = why === "spent" ? now : new Date(now.getTime() + toldAfter);
    const change = {
      $set: { why, breaker, over: null },
      $setOnInsert: { since: now, tellFrom, told: false },
    };
    try {
      await this.model.updateOne({ site, filter }, change, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // another worker found out at this moment
      await this.model.updateOne({ site, filter }, change);
    }
  }

  /** A service answers. */
  async end({ site, filter }: Asker, now: Date): Promise<void> {
    await this.model.updateOne({ site, filter, over: null }, { $set: { over: now } });
  }

  /** Those of a site's filters that last. */
  of(site: string, filters: readonly string[]): Promise<StoredOutage[]> {
    return this.model.find({ site, filter: { $in: filters }, over: null }).lean<StoredOutage[]>();
  }

  /** Those that have begun and those that have ended, of which nobody was told yet. */
  async untold(now: Date, limit: number): Promise<StoredOutage[]> {
    const begun = { over: null, told: false, tellFrom: { $lte: now } };
    const ended = { over: { $lte: now } };
    const all = [begun, ended].map((which) => this.model.find(which).limit(limit).lean<StoredOutage[]>());
    return (await Promise.all(all)).flat();
  }

  /** @returns false where it is another by now */
  async tell({ site, filter, since }: StoredOutage, session: ClientSession): Promise<boolean> {
    const untold = { site, filter, since, over: null, told: false };
    return (await this.model.updateOne(untold, { $set: { told: true } }, { session })).matchedCount > 0;
  }

  /** One that is over, or that concerns nobody. @returns false where it is another by now */
  async forget({ site, filter, over }: StoredOutage, session: ClientSession): Promise<boolean> {
    return (await this.model.deleteOne({ site, filter, over }, { session })).deletedCount > 0;
  }
}

/** How a filter's breaker is, by what is known of its outage. */
export function breakerIn(outage: StoredOutage | undefined): BreakerState {
  return outage?.breaker ?? "closed";
}
