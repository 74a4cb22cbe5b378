import { Schema } from "mongoose";

/** The lease of a part of the relay and how far it has come. */
export interface StoredRelayState {
  _id: string;
  holder: string | null;
  until: Date;
  /** grows with each new holder: whoever has a lower one may not write any more */
  fence: number;
  /** MongoDB's resume token; null before the first batch */
  token: unknown;
  committedAt: Date | null;
}

export const relayStateSchema = new Schema<StoredRelayState>(
  {
    _id: { type: String, required: true },
    holder: { type: String, default: null },
    until: { type: Date, required: true },
    fence: { type: Number, default: 0 },
    token: { type: Schema.Types.Mixed, default: null },
    committedAt: { type: Date, default: null },
  },
  { collection: "relay", minimize: false, versionKey: false },
);
