import { Schema } from "mongoose";
import type { BreakerState, ServiceOutage } from "#contract";

/** That a filter's service is not asked: it fails, or its budget is spent. One of each filter, for as long as it lasts. */
export interface StoredOutage {
  site: string;
  filter: string;
  why: ServiceOutage["why"];
  /** of the worker that said so last */
  breaker: BreakerState;
  since: Date;
  /** from when on webhooks are told of it */
  tellFrom: Date;
  /** whether they were */
  told: boolean;
  /** when it ended; null while it lasts */
  over: Date | null;
}

export const outageSchema = new Schema<StoredOutage>(
  {
    site: { type: String, required: true },
    filter: { type: String, required: true },
    why: { type: String, required: true },
    breaker: { type: String, required: true },
    since: { type: Date, required: true },
    tellFrom: { type: Date, required: true },
    told: { type: Boolean, required: true },
    over: { type: Date, default: null },
  },
  { collection: "serviceOutages", versionKey: false },
);

outageSchema.index({ site: 1, filter: 1 }, { name: "of a service", unique: true });
// whether it lasts, what of it was told, and since when that is due
outageSchema.index({ over: 1, told: 1, tellFrom: 1 }, { name: "to be told" });
