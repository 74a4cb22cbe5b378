import { Schema } from "mongoose";

/** That somebody wrote from a network, which nobody can tell from it. */
export interface StoredTrace {
  /** `site user print` */
  _id: string;
  site: string;
  user: string;
  /** of the network, by a key of the site */
  print: string;
  /** the day on which they last did, by UTC: its beginning */
  on: Date;
}

/** Days for which a trace is kept, from the beginning of the last on. */
export const traceDays = 30;

export const traceSchema = new Schema<StoredTrace>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    user: { type: String, required: true },
    print: { type: String, required: true },
    on: { type: Date, required: true },
  },
  { collection: "traces", versionKey: false },
);

traceSchema.index({ site: 1, user: 1, on: -1 }, { name: "of a person" });
traceSchema.index({ site: 1, print: 1, user: 1, on: -1 }, { name: "of a network" });
traceSchema.index({ on: 1 }, { name: "kept", expireAfterSeconds: traceDays * 24 * 3600 });
