import type { Connection, Model } from "mongoose";
import {
  type CaseRead,
  type Comfort,
  defaultComfort,
  type Exposure,
  hardKinds,
  type Wellbeing,
} from "#contract";
import type { Erased } from "../users/erased.js";
import { type StoredWellbeing, wellbeingSchema } from "./wellbeing.schema.js";

/** So many days are kept. */
const mostDays = 30;

/** How moderators want to read, and what they have read: each one's own, and asked for by themselves alone. */
export class Wellbeings {
  readonly model: Model<StoredWellbeing>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredWellbeing>("Wellbeing", wellbeingSchema);
  }

  async of(site: string, user: string): Promise<Wellbeing> {
    const found = await this.model.findById(idOf(site, user)).lean<StoredWellbeing>();
    return {
      comfort: found?.comfort ?? defaultComfort,
      exposure: lastFirst(found).map(([day, exposure]) => ({ day, ...exposure })),
    };
  }

  async choose(site: string, user: string, comfort: Comfort): Promise<void> {
    await this.model.updateOne({ _id: idOf(site, user) }, { $set: { site, comfort } }, { upsert: true });
  }

  /** Counts what was read on a day. @param day as `2026-11-28` */
  async add(site: string, user: string, day: string, cases: readonly CaseRead[]): Promise<void> {
    const [_id, at] = [idOf(site, user), `days.${day}`];
    const of = (isSo: (read: CaseRead) => boolean) => cases.filter(isSo).length;
    const ofKinds = hardKinds.map(
      (kind) => [`${at}.kinds.${kind}`, of(({ kinds }) => kinds.includes(kind))] as const,
    );
    const found = await this.model
      .findOneAndUpdate(
        { _id },
        {
          $set: { site },
          $inc: {
            [`${at}.seen`]: cases.length,
            [`${at}.hard`]: of(({ kinds }) => kinds.length > 0),
            ...Object.fromEntries<number>(ofKinds),
          },
        },
        { upsert: true, returnDocument: "after" },
      )
      .lean<StoredWellbeing>();
    const old = lastFirst(found).slice(mostDays);
    if (old.length === 0) return;
    await this.model.updateOne(
      { _id },
      { $unset: Object.fromEntries(old.map(([one]) => [`days.${one}`, 1])) },
    );
  }

  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteOne({ _id: idOf(site, user) });
  }
}

function lastFirst(found: StoredWellbeing | null): [string, Exposure][] {
  return Object.entries(found?.days ?? {}).toSorted(([one], [other]) => other.localeCompare(one));
}

function idOf(site: string, user: string): string {
  return `${site} ${user}`;
}
