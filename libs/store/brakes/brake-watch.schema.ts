import { Schema } from "mongoose";
import type { Watch } from "#moderation";

/** What is counted of a filter, a rule or a version. */
export interface StoredBrakeWatch extends Watch {
  _id: string;
  site: string;
  version: number;
  at: Date;
}

const { Mixed } = Schema.Types;

export const brakeWatchSchema = new Schema<StoredBrakeWatch>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    version: { type: Number, required: true },
    on: { type: String, default: null },
    effect: { type: String, required: true },
    before: { type: Mixed, required: true },
    expected: { type: Mixed, default: null },
    course: { type: Mixed, required: true },
    since: { type: Date, default: null },
    at: { type: Date, required: true },
  },
  { collection: "brakeWatches", versionKey: false },
);

/** How long it is remembered after it last acted, in s: 90 days. */
const kept = 90 * 24 * 3600;

brakeWatchSchema.index({ site: 1, version: 1 }, { name: "of a version" });
brakeWatchSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
