import { Schema } from "mongoose";

/** That a site's trail has something for its learner. */
export interface StoredLearning {
  /** the site */
  _id: string;
  /** the last entry of its trail from which there is something to learn */
  due: number;
  waiting: boolean;
  /** it is let rest until then: a snapshot is not written for each decision */
  from: Date;
}

export const learningSchema = new Schema<StoredLearning>(
  {
    _id: { type: String, required: true },
    due: { type: Number, required: true },
    waiting: { type: Boolean, required: true },
    from: { type: Date, required: true },
  },
  { collection: "learning", versionKey: false },
);

learningSchema.index({ from: 1 }, { name: "waiting", partialFilterExpression: { waiting: true } });
