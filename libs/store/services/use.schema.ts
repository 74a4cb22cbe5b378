import { Schema } from "mongoose";
import type { Localized } from "#contract";

/** How often a filter's service was asked in a day or month, in UTC. */
export interface StoredUse {
  site: string;
  filter: string;
  /** `2026-11` or `2026-11-29` */
  span: string;
  asked: number;
  answered: number;
  failed: number;
  kept: number;
  /** in millionths, so that sums are exact */
  cost: number;
  /** how many answers took how long, by their bucket; of days only */
  took?: Record<string, number>;
  /** what failed last; of days only */
  last?: { at: Date; said: Localized };
}

const { Mixed } = Schema.Types;
const count = { type: Number, default: 0 };

export const useSchema = new Schema<StoredUse>(
  {
    site: { type: String, required: true },
    filter: { type: String, required: true },
    span: { type: String, required: true },
    asked: count,
    answered: count,
    failed: count,
    kept: count,
    cost: count,
    took: Mixed,
    last: Mixed,
  },
  { collection: "serviceUses", minimize: false, versionKey: false },
);

useSchema.index({ site: 1, filter: 1, span: 1 }, { name: "of a filter", unique: true });
