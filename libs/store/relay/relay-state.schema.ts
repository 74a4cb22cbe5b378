import { type mongo, Schema } from "mongoose";
import type { Done, Part } from "./part.js";
import type { Outbox } from "./outbox.js";

/** The lease of a part of the relay and how far it has come. */
export interface StoredRelayState extends Part {
  _id: string;
  /** what was done under earlier divisions, and the stream has not come past everywhere */
  before: Done[];
  holder: string | null;
  /** who leads fewer parts, and asks for this one */
  wanted: string | null;
  /** the session that the holder commits in */
  session: mongo.Binary | null;
  until: Date;
  /** grows with each new holder: whoever has a lower one may not write any more */
  fence: number;
  /** MongoDB's resume token; null before the first batch */
  token: unknown;
  /** grows with each batch, so that word of an earlier one, come late, does not turn the token back */
  batch: number;
  /** MongoDB's time when the database was made: where the very first batch begins */
  from: mongo.Timestamp | null;
  committedAt: Date | null;
  /** what the last batch that wrote anything is kept with: it is written, or about to be; null where none is */
  outbox: Outbox | null;
  /** of a database that was restored: changes that come before all that the stream tells */
  missed?: mongo.Document[];
}

const { Mixed } = Schema.Types;

export const relayStateSchema = new Schema<StoredRelayState>(
  {
    _id: { type: String, required: true },
    part: { type: Number, default: 0 },
    parts: { type: Number, default: 1 },
    before: { type: Mixed, default: [] },
    holder: { type: String, default: null },
    wanted: { type: String, default: null },
    session: { type: Schema.Types.Mixed, default: null },
    until: { type: Date, required: true },
    fence: { type: Number, default: 0 },
    token: { type: Mixed, default: null },
    batch: { type: Number, default: 0 },
    from: { type: Mixed, default: null },
    committedAt: { type: Date, default: null },
    outbox: { type: Mixed, default: null },
    missed: { type: Mixed },
  },
  { collection: "relay", minimize: false, versionKey: false },
);
