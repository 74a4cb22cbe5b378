import { Schema } from "mongoose";
import type { Actor, FilterSet } from "#contract";

/** What operators are writing on a site: the filters that may become its next version. */
export interface StoredFilterDraft {
  /** its site: there is one draft */
  _id: string;
  set: FilterSet;
  /** one more each time it is saved */
  revision: number;
  by: Actor;
  at: Date;
}

const { Mixed } = Schema.Types;

export const filterDraftSchema = new Schema<StoredFilterDraft>(
  {
    _id: { type: String, required: true },
    set: { type: Mixed, required: true },
    revision: { type: Number, required: true },
    by: { type: Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: "filterDrafts", minimize: false, versionKey: false },
);
