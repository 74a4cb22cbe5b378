import { Schema } from "mongoose";

/** A secret that a site's filters name. It never changes: filters of before go on naming theirs. */
export interface StoredSecret {
  _id: string;
  site: string;
  /** of the only servers that it may be sent to or sign for */
  origin: string;
  sealed: string;
  at: Date;
}

export const secretSchema = new Schema<StoredSecret>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    origin: { type: String, required: true },
    sealed: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: "serviceSecrets", versionKey: false },
);
