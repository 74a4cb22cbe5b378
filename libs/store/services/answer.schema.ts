import { type mongo, Schema } from "mongoose";

/** What a service has answered. Only whoever has the question can find it, or read it. */
export interface StoredAnswer {
  /** a hash of the question */
  _id: string;
  /** under a key that is made of the question */
  sealed: mongo.Binary;
  until: Date;
}

export const answerSchema = new Schema<StoredAnswer>(
  {
    _id: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    until: { type: Date, required: true },
  },
  { collection: "serviceAnswers", versionKey: false },
);

answerSchema.index({ until: 1 }, { name: "kept until", expireAfterSeconds: 0 });
