import { Schema } from "mongoose";
import type { SavedView } from "#contract";

/** The searches that one moderator keeps on a site. */
export interface StoredViews {
  /** `site user` */
  _id: string;
  site: string;
  views: SavedView[];
}

export const savedViewsSchema = new Schema<StoredViews>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    views: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "savedViews", versionKey: false },
);

savedViewsSchema.index({ site: 1, "views.search.author": 1 }, { name: "about an author" });
savedViewsSchema.index({ site: 1, "views.search.decidedBy": 1 }, { name: "about a moderator" });
