import { Schema } from "mongoose";
import type { Actor, Judgement } from "#contract";

/** Who somebody thinks was right, of a comment that a backtest, or a run in shadow, judges otherwise. */
export interface StoredJudgement {
  /** of both below: the last word counts */
  _id: string;
  id: string;
  site: string;
  /** the backtest, or the run in shadow, that judges the comment otherwise */
  changesOf: string;
  comment: string;
  /** of the text that was judged */
  revision: number;
  right: Judgement["right"];
  by: Actor;
  at: Date;
}

const { Mixed } = Schema.Types;

export const judgementSchema = new Schema<StoredJudgement>(
  {
    _id: { type: String, required: true },
    id: { type: String, required: true },
    site: { type: String, required: true },
    changesOf: { type: String, required: true },
    comment: { type: String, required: true },
    revision: { type: Number, required: true },
    right: { type: String, required: true },
    by: { type: Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: "judgements", versionKey: false, id: false },
);

/** As long as the outcome of a backtest, in s: 90 days. What was taught stays taught. */
const kept = 90 * 24 * 3600;

judgementSchema.index({ site: 1, "by.id": 1 }, { name: "by a person" });
judgementSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
