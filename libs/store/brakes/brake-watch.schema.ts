import { Schema } from "mongoose";
import type { Brake } from "#contract";
import type { Course } from "#moderation";

/** What is counted of a filter, a rule or a version that acts alone, to see whether it acts far more often than expected. */
export interface StoredBrakeWatch {
  _id: string;
  site: string;
  version: number;
  on: string | null;
  /** what has been counted of it, as long as nothing says how often it should act */
  before: { hits: number; of: number };
  /** null until it is known */
  expected: Brake["expected"] | null;
  course: Course;
  at: Date;
}

const { Mixed } = Schema.Types;

export const brakeWatchSchema = new Schema<StoredBrakeWatch>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    version: { type: Number, required: true },
    on: { type: String, default: null },
    before: { type: Mixed, required: true },
    expected: { type: Mixed, default: null },
    course: { type: Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: "brakeWatches", versionKey: false },
);

/** How long it is remembered after it last acted, in s: 90 days. */
const kept = 90 * 24 * 3600;

brakeWatchSchema.index({ site: 1, version: 1 }, { name: "of a version" });
brakeWatchSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
