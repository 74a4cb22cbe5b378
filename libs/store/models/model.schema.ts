import { type mongo, Schema } from "mongoose";
import type { ModelFigures } from "#contract";

/** A site's learner as it was after some of the trail. */
export interface StoredModel {
  site: string;
  /** counted within the site, from 1, without gaps: a second one of the same number can't be written */
  number: number;
  at: Date;
  /** the last entry of the site's trail that it has learned */
  reached: number;
  /** the snapshot that this learner began with: what was taught before that was taught to another */
  since: number;
  published: number;
  rejected: number;
  undone: number;
  strayed: { lesson: number; at: Date } | null;
  figures: ModelFigures;
  /** the learner, compressed: a few kB when it is young, some 5.5 MB at most */
  bytes: mongo.Binary;
}

const { Mixed } = Schema.Types;

export const modelSchema = new Schema<StoredModel>(
  {
    site: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    reached: { type: Number, required: true },
    since: { type: Number, required: true },
    published: { type: Number, required: true },
    rejected: { type: Number, required: true },
    undone: { type: Number, required: true },
    strayed: { type: Mixed, default: null },
    figures: { type: Mixed, required: true },
    bytes: { type: Mixed, required: true },
  },
  { collection: "models", minimize: false, versionKey: false },
);

modelSchema.index({ site: 1, number: -1 }, { name: "snapshot", unique: true });
