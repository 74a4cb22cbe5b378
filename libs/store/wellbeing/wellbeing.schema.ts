import { Schema } from "mongoose";
import type { Comfort, Exposure } from "#contract";

/** What one moderator has chosen on a site, and what they have read there. */
export interface StoredWellbeing {
  /** `site user` */
  _id: string;
  site: string;
  /** absent before anything was chosen */
  comfort?: Comfort;
  /** by the day, as `2026-11-28` */
  days?: Record<string, Exposure>;
}

const { Mixed } = Schema.Types;

export const wellbeingSchema = new Schema<StoredWellbeing>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    comfort: Mixed,
    days: Mixed,
  },
  { collection: "wellbeing", minimize: false, versionKey: false },
);
