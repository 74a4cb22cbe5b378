import { Schema } from "mongoose";

/** What was brought into a site from elsewhere, and when it was complete. */
export interface StoredImport {
  /** `site source` */
  _id: string;
  site: string;
  source: string;
  finishedAt: Date;
}

export const importSchema = new Schema<StoredImport>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    source: { type: String, required: true },
    finishedAt: { type: Date, required: true },
  },
  { collection: "imports", versionKey: false },
);
