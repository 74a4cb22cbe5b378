import type { Connection, Model } from "mongoose";
import type { Localized } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import { bucketOf } from "./buckets.js";
import { type StoredUse, useSchema } from "./use.schema.js";

/** A filter that asks a service. */
export interface Asker {
  site: string;
  filter: string;
}

/** What became of one question: what its request cost, and why it was not answered, or that none was needed. */
export type Outcome = { cost: number; took: number; failed: Localized | null } | "kept";

/** So many days are told of. */
const toldDays = 30;

/** How often services are asked, and what that costs. */
export class Uses {
  readonly model: Model<StoredUse>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredUse>("ServiceUse", useSchema);
  }

  /** Takes what a request costs out of what is left of the month, at one go for all workers.
   *  @returns false where less is left */
  async reserve({ site, filter }: Asker, cost: number, budget: number, now: Date): Promise<boolean> {
    const most = millionths(budget) - millionths(cost);
    if (most < 0) return false;
    const left = { site, filter, span: monthOf(now), cost: { $lte: most } };
    const change = { $inc: { cost: millionths(cost) } };
    try {
      await this.model.updateOne(left, change, { upsert: true });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // there is such a month: with less left in it, or made by another worker at this moment
      return (await this.model.updateOne(left, change)).matchedCount > 0;
    }
  }

  /** @param isReserved whether the month's cost was counted beforehand */
  async note({ site, filter }: Asker, outcome: Outcome, isReserved: boolean, now: Date): Promise<void> {
    const { cost, ...counts } = countsOf(outcome);
    const asked = outcome === "kept" ? null : outcome;
    const took = asked?.failed === null ? { [`took.${bucketOf(asked.took)}`]: 1 } : {};
    const last = asked?.failed ? { $set: { last: { at: now, said: asked.failed } } } : {};
    const updates = [
      { span: monthOf(now), update: { $inc: { ...counts, cost: isReserved ? 0 : cost } } },
      { span: dayOf(now), update: { $inc: { ...counts, cost, ...took }, ...last } },
    ];
    await this.model.bulkWrite(
      updates.map(({ span, update }) => ({
        updateOne: { filter: { site, filter, span }, update, upsert: true },
      })),
      { ordered: false },
    );
  }

  /** What was asked by filters of a site on each of the last days, and this month. */
  of(site: string, filters: readonly string[], now: Date): Promise<StoredUse[]> {
    return this.model
      .find({ site, filter: { $in: filters }, span: { $in: [...daysTo(now), monthOf(now)] } })
      .lean<StoredUse[]>();
  }
}

const day = 86_400_000;

/** The last days up to now, the latest first. */
export function daysTo(now: Date): string[] {
  return Array.from({ length: toldDays }, (_, before) => dayOf(new Date(now.getTime() - before * day)));
}

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

export function monthOf(now: Date): string {
  return now.toISOString().slice(0, 7);
}

const million = 1_000_000;

function millionths(cost: number): number {
  return Math.round(cost * million);
}

function countsOf(outcome: Outcome) {
  if (outcome === "kept") return { asked: 0, answered: 0, failed: 0, kept: 1, cost: 0 };
  const answered = outcome.failed === null ? 1 : 0;
  return { asked: 1, answered, failed: 1 - answered, kept: 0, cost: millionths(outcome.cost) };
}
