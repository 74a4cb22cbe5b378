import { Schema } from "mongoose";
import type { Actor, FilterSet } from "#contract";

/** One immutable version of a site's filters. */
export interface StoredFilterSet {
  site: string;
  version: number;
  set: FilterSet;
  note: string;
  by: Actor;
  at: Date;
}

const { Mixed } = Schema.Types;

export const filterSetSchema = new Schema<StoredFilterSet>(
  {
    site: { type: String, required: true },
    version: { type: Number, required: true },
    set: { type: Mixed, required: true },
    note: { type: String, default: "" },
    by: { type: Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: "filterSets", minimize: false, versionKey: false },
);

filterSetSchema.index({ site: 1, version: -1 }, { name: "version", unique: true });
