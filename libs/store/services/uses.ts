import type { Connection, Model } from "mongoose";
import { isDuplicateKey } from "../duplicate-key.js";
import { bucketOf } from "./buckets.js";
import { type StoredUse, useSchema } from "./use.schema.js";

/** A filter that asks a service. */
export interface Asker {
  site: string;
  filter: string;
}

/** What became of one question: what its request cost, or that none was needed. */
export type Outcome = { cost: number; took: number; isAnswer: boolean } | "kept";

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
    const took = outcome !== "kept" && outcome.isAnswer ? { [`took.${bucketOf(outcome.took)}`]: 1 } : {};
    const increments = [
      { span: monthOf(now), $inc: { ...counts, cost: isReserved ? 0 : cost } },
      { span: dayOf(now), $inc: { ...counts, cost, ...took } },
    ];
    await this.model.bulkWrite(
      increments.map(({ span, $inc }) => ({
        updateOne: { filter: { site, filter, span }, update: { $inc }, upsert: true },
      })),
      { ordered: false },
    );
  }

  /** What was asked by filters of a site today and this month. */
  of(site: string, filters: readonly string[], now: Date): Promise<StoredUse[]> {
    return this.model
      .find({ site, filter: { $in: filters }, span: { $in: [dayOf(now), monthOf(now)] } })
      .lean<StoredUse[]>();
  }
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
  const answered = outcome.isAnswer ? 1 : 0;
  return { asked: 1, answered, failed: 1 - answered, kept: 0, cost: millionths(outcome.cost) };
}
